// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;

/** Starts the engine's job in this process. */
@FunctionalInterface
public interface EngineJob {

  /**
   * Submits the job.
   *
   * @param flink Flink's settings, with the point to restore from if there is one
   */
  JobClient start(Configuration flink) throws Exception;
}
