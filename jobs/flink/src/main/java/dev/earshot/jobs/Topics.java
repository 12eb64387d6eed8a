// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

import java.util.List;

/** Names of the topics that Earshot writes and is controlled by. */
public final class Topics {

  public static final String ENRICHED = "earshot.enriched";
  public static final String JOURNEYS = "earshot.journeys";
  public static final String KPIS = "earshot.kpis";
  public static final String ALERTS = "earshot.alerts";
  public static final String DEAD_LETTERS = "earshot.dead-letters";
  public static final String CONTROL_TAXONOMY = "earshot.control.taxonomy";
  public static final List<String> CONTROL =
      List.of(
          CONTROL_TAXONOMY,
          "earshot.control.rules",
          "earshot.control.goals",
          "earshot.control.journeys",
          "earshot.control.actions",
          "earshot.control.erasure");

  private Topics() {}
}
