// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Runs in memory; answers one count after the other, the last one for ever. */
final class MemoryLedger implements RunLedger {

  final List<Run> begun = new ArrayList<>();
  final List<String> finished = new ArrayList<>();
  private final List<RunCounts> answers;
  private int asked;

  MemoryLedger(RunCounts... answers) {
    this.answers = List.of(answers);
  }

  @Override
  public Optional<Run> newestOf(String fingerprint) {
    return begun.stream()
        .filter(run -> run.fingerprint().equals(fingerprint))
        .max(Comparator.comparing(Run::startedAt));
  }

  @Override
  public void begin(Run run) {
    begun.add(run);
  }

  @Override
  public void finish(String runId, long sent, Instant finishedAt) {
    finished.add(runId + " sent " + sent + " at " + finishedAt);
  }

  @Override
  public RunCounts counts(String runId) {
    int next = Math.min(asked++, answers.size() - 1);
    return next < 0 ? RunCounts.NONE : answers.get(next);
  }
}
