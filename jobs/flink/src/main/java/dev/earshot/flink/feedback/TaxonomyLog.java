// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback;

import dev.earshot.control.ControlRecord;
import java.io.Serializable;
import java.util.List;

/**
 * All taxonomies that were ever published. Whoever analyses reads it at each start, before the
 * first event, so that a restart and a replay know what the run before knew. The log is kept for
 * good, so nothing of it needs to be in a checkpoint, which would hold it whole once for each
 * subtask.
 */
@FunctionalInterface
public interface TaxonomyLog extends Serializable {

  /**
   * What was published until this call, without what cannot be read. Blocks until all of it is
   * there.
   */
  List<ControlRecord> read();
}
