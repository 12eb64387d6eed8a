// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload;

/** The organisation's systems; each is one configured source of the engine. */
public enum Feed {
  /** Surveys, invitations, chats, reviews and social posts in Earshot's own JSON. */
  VOICE("demo_voice"),
  /** The help desk, as Zendesk's ticket events. */
  TICKETS("demo_tickets"),
  /** The shop, as Segment's track and identify calls. */
  BUSINESS("demo_business");

  private final String source;

  Feed(String source) {
    this.source = source;
  }

  /** Name of the configured source; event ids begin with it. */
  public String source() {
    return source;
  }
}
