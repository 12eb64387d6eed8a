// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an event, so that the next record of the same id is understood.
 *
 * @param firstDay day of the first version seen, in days since the epoch
 * @param revision number of versions applied
 * @param receivedAt when the source recorded the current version
 * @param fingerprints contents seen, the current one first; at most {@link
 *     VersionRule#REMEMBERED_VERSIONS}
 * @param deleted whether the current version is a delete
 * @param contribution what the current version adds; absent when it adds nothing
 */
public record KnownEvent(
    long firstDay,
    int revision,
    Instant receivedAt,
    List<String> fingerprints,
    boolean deleted,
    @Nullable Contribution contribution) {

  /** The same event with the analysed contribution of its current version. */
  public KnownEvent contributing(Contribution current) {
    return new KnownEvent(firstDay, revision, receivedAt, fingerprints, deleted, current);
  }
}
