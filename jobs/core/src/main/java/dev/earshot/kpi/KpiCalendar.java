// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

import java.util.ArrayList;
import java.util.List;

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

  private final KpiPolicy policy;

  public KpiCalendar(KpiPolicy policy) {
    this.policy = policy;
  }

  /** The windows of a scope that hold a time, shortest first. */
  public List<KpiWindow> windowsAt(Scope scope, long time) {
    List<KpiWindow> windows = new ArrayList<>();
    for (Grain grain : policy.grains(scope)) {
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
    return window.end() - 1 + policy.lateness().of(window.grain());
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
    for (Grain grain : policy.grains(scope)) {
      long end = late ? time - policy.lateness().of(grain) : time;
      if (grain.endsAt(end)) {
        windows.add(new KpiWindow(grain, grain.startBefore(end)));
      }
    }
    return windows;
  }
}
