// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a record is to the event it names.
 *
 * <pre>
 *                     other content, not older
 *   unknown ──► current ───────────────────────► current, revision + 1 (edit or delete)
 *                  │
 *                  ├── same content, or one seen before ──► duplicate
 *                  └── other content, older ──────────────► superseded
 * </pre>
 *
 * <p>Versions are ordered by the time at which the source recorded them. Among versions of the same
 * such time the last to arrive wins, unless its content was seen before: then it is a redelivery.
 * So sending a whole history again changes nothing.
 *
 * <p>Known limit: a redelivery of one of more than {@link #REMEMBERED_VERSIONS} versions that all
 * carry the same recorded time is taken for an edit.
 */
public final class VersionRule {

  /** Contents remembered per event. */
  public static final int REMEMBERED_VERSIONS = 8;

  private VersionRule() {}

  /**
   * One version of an event.
   *
   * @param fingerprint hash of all content, redacted
   * @param receivedAt when the source recorded it
   * @param day day of its event time, in days since the epoch
   * @param delete whether it takes the event back
   */
  public record Version(String fingerprint, Instant receivedAt, long day, boolean delete) {}

  /** What to do with a version. */
  public sealed interface Decision {
    /** What to remember from here on. */
    KnownEvent next();
  }

  /** The first version, or an edit or delete of {@code previous}. */
  public record Apply(KnownEvent next, @Nullable Contribution previous) implements Decision {}

  /** Nothing to do, for a reason that completeness counts. */
  public record Filter(KnownEvent next, String reason) implements Decision {}

  /** What {@code version} is to the event of which {@code known} is remembered. */
  public static Decision decide(@Nullable KnownEvent known, Version version) {
    if (known == null) {
      return first(version);
    }
    if (known.fingerprints().get(0).equals(version.fingerprint())) {
      return new Filter(seenAt(known, version.receivedAt()), "duplicate");
    }
    boolean seen = known.fingerprints().contains(version.fingerprint());
    if (version.receivedAt().isBefore(known.receivedAt())) {
      return new Filter(known, seen ? "duplicate" : "superseded");
    }
    if (seen && version.receivedAt().equals(known.receivedAt())) {
      return new Filter(known, "duplicate");
    }
    return new Apply(following(known, version), known.contribution());
  }

  private static Decision first(Version version) {
    var next =
        new KnownEvent(
            version.day(),
            1,
            version.receivedAt(),
            List.of(version.fingerprint()),
            version.delete(),
            null);
    return version.delete() ? new Filter(next, "delete_of_unknown") : new Apply(next, null);
  }

  private static KnownEvent following(KnownEvent known, Version version) {
    List<String> fingerprints = new ArrayList<>();
    fingerprints.add(version.fingerprint());
    known.fingerprints().stream()
        .filter(fingerprint -> !fingerprint.equals(version.fingerprint()))
        .limit(REMEMBERED_VERSIONS - 1)
        .forEach(fingerprints::add);
    return new KnownEvent(
        known.firstDay(),
        known.revision() + 1,
        version.receivedAt(),
        fingerprints,
        version.delete(),
        null);
  }

  private static KnownEvent seenAt(KnownEvent known, Instant receivedAt) {
    Instant latest = receivedAt.isAfter(known.receivedAt()) ? receivedAt : known.receivedAt();
    return new KnownEvent(
        known.firstDay(),
        known.revision(),
        latest,
        known.fingerprints(),
        known.deleted(),
        known.contribution());
  }
}
