// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which windows a scope has, and what becomes of them as event time goes on:
 *
 * <pre>
 *  open ── watermark reaches the window's last millisecond ──► closed ── lateness later ──► cleared
 *  counts what comes                                        is corrected               takes nothing
 * </pre>
 *
 * All times are in milliseconds since the epoch.
 */
public final class KpiCalendar {

  private final KpiPolicy.Lateness lateness;
  private final Map<Set<Dimension>, List<Grain>> grains = new HashMap<>();

  public KpiCalendar(KpiPolicy policy) {
    lateness = policy.lateness();
    policy.cuts().forEach(cut -> grains.put(cut.dimensions(), cut.grains()));
  }

  /** The windows of a scope that hold a time, shortest first. */
  public List<KpiWindow> windowsAt(Scope scope, long time) {
    List<KpiWindow> windows = new ArrayList<>();
    for (Grain grain : grains(scope)) {
      windows.add(new KpiWindow(grain, grain.startOf(time)));
    }
    return windows;
  }

  /** The watermark that closes a window: then nothing on time can come any more. */
  public long closesAt(KpiWindow window) {
    return window.end() - 1;
  }

  /** The watermark from which on a window is not corrected any more. */
  public long clearsAt(KpiWindow window) {
    return window.end() - 1 + lateness.of(window.grain());
  }

  /** The windows of a scope that exactly this watermark closes. */
  public List<KpiWindow> closingAt(Scope scope, long watermark) {
    return endingBefore(scope, watermark + 1, false);
  }

  /** The windows of a scope that exactly this watermark clears. */
  public List<KpiWindow> clearingAt(Scope scope, long watermark) {
    return endingBefore(scope, watermark + 1, true);
  }

  private List<KpiWindow> endingBefore(Scope scope, long time, boolean late) {
    List<KpiWindow> windows = new ArrayList<>();
    for (Grain grain : grains(scope)) {
      long end = late ? time - lateness.of(grain) : time;
      if (grain.endsAt(end)) {
        windows.add(new KpiWindow(grain, grain.startBefore(end)));
      }
    }
    return windows;
  }

  /** Shortest first; none when no cut makes such scopes. */
  private List<Grain> grains(Scope scope) {
    return grains.getOrDefault(scope.dimensions(), List.of());
  }
}
