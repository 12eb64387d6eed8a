// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import java.util.ArrayList;
import java.util.List;

/** Listens and remembers. */
final class Heard implements ReplayListener {

  final List<String> said = new ArrayList<>();
  final List<String> waited = new ArrayList<>();
  long sent;

  @Override
  public void said(String line) {
    said.add(line);
  }

  @Override
  public void sending(long sentSoFar, long total) {
    sent = sentSoFar;
  }

  @Override
  public void waiting(RunCounts counts, long sentInAll) {
    waited.add(counts.settled() + "/" + sentInAll);
  }
}
