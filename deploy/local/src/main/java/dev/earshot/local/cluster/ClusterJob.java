// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local.cluster;

import java.util.Locale;

/** The jobs of a whole engine, in the order in which they are submitted. */
public enum ClusterJob {
  ENRICHMENT("EnrichmentJob"),
  KPI("KpiJob"),
  JOURNEY("JourneyJob"),
  ISSUE("IssueJob");

  private static final String PACKAGE = "dev.earshot.jobs.";

  private final String main;

  ClusterJob(String main) {
    this.main = main;
  }

  /** The class whose {@code main} takes {@code --config FILE}. */
  String mainClass() {
    return PACKAGE + main;
  }

  /** What Flink calls the job; also the folder of its checkpoints. */
  public String jobName() {
    return "earshot-" + this;
  }

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
