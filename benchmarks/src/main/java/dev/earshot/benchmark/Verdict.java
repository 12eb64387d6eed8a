// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark;

import java.util.List;

/**
 * What a run is worth.
 *
 * @param findings of each alert that tells of a problem
 * @param complaints each demand that is not met, in a sentence; empty when all are
 */
record Verdict(List<Finding> findings, List<String> complaints) {

  boolean isGood() {
    return complaints.isEmpty();
  }
}
