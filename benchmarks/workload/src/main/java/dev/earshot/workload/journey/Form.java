// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.journey;

import dev.earshot.workload.chance.Chance;

/** Where something is said. */
enum Form {
  SURVEY(0.34, 0.08),
  REVIEW(0.14, 0.05),
  SOCIAL(0.13, 0.27),
  CHAT(0.17, 0.25),
  TICKET(0.22, 0.35);

  private final double everyday;
  private final double planted;

  /**
   * @param everyday share of what is said on ordinary days
   * @param planted share of what is said of a planted problem
   */
  Form(double everyday, double planted) {
    this.everyday = everyday;
    this.planted = planted;
  }

  static Form everyday(Chance chance) {
    double at = chance.unit();
    for (Form form : values()) {
      at -= form.everyday;
      if (at < 0) {
        return form;
      }
    }
    return TICKET;
  }

  static Form planted(Chance chance) {
    double at = chance.unit();
    for (Form form : values()) {
      at -= form.planted;
      if (at < 0) {
        return form;
      }
    }
    return TICKET;
  }

  /** Whether it is said to the help desk. */
  boolean isService() {
    return this == CHAT || this == TICKET;
  }

  void tell(Occasion occasion, Scene scene) {
    switch (this) {
      case SURVEY -> new SurveyStory(scene).answer(occasion);
      case REVIEW -> new PostStory(scene).review(occasion);
      case SOCIAL -> new PostStory(scene).post(occasion);
      case CHAT -> new ChatStory(scene).tell(occasion);
      case TICKET -> new TicketStory(scene).tell(occasion);
    }
  }
}
