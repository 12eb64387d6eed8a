// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an alert is in its life.
 *
 * @param state what the last event did
 * @param sequence number of the next event, from 0
 * @param resolvedAt set while it is resolved
 * @param calmSince set while its series is as usual but it is not resolved yet
 * @param toldAt when the last event was
 * @param toldTexts texts that the last event told of
 * @param severity that the last event told
 * @param changed whether figures or related series changed in a way that is to be told
 */
public record AlertLife(
    AlertState state,
    int sequence,
    @Nullable Instant resolvedAt,
    @Nullable Instant calmSince,
    Instant toldAt,
    int toldTexts,
    Severity severity,
    boolean changed) {

  static AlertLife opening(Instant at) {
    return new AlertLife(AlertState.OPENED, 0, null, null, at, 0, Severity.LOW, true);
  }

  boolean isOpen() {
    return state != AlertState.RESOLVED;
  }

  AlertLife told(AlertState how, Instant at, int texts, Severity newSeverity) {
    return new AlertLife(how, sequence + 1, resolvedAt, calmSince, at, texts, newSeverity, false);
  }

  AlertLife calm(@Nullable Instant since) {
    return new AlertLife(state, sequence, resolvedAt, since, toldAt, toldTexts, severity, changed);
  }

  AlertLife resolved(Instant at) {
    return new AlertLife(
        AlertState.RESOLVED, sequence, at, null, toldAt, toldTexts, severity, true);
  }

  AlertLife reopened() {
    return new AlertLife(AlertState.REOPENED, sequence, null, null, toldAt, 0, severity, true);
  }

  AlertLife changing() {
    return new AlertLife(state, sequence, resolvedAt, calmSince, toldAt, toldTexts, severity, true);
  }
}
