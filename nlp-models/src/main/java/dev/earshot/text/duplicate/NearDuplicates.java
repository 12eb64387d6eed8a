// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.duplicate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers the latest texts that were like no other, and says of each further text which of them
 * it nearly repeats. Deterministic: the same texts in the same order give the same answers. For one
 * thread.
 */
public final class NearDuplicates {

  /**
   * A text seen before.
   *
   * @param id of the text seen before
   * @param likeness of the two texts, in [0, 1]
   */
  public record Match(String id, double likeness) {}

  private final MinHash hash;
  private final double leastLikeness;
  private final int capacity;
  private final Map<String, Signature> originals = new LinkedHashMap<>();
  private final Map<Long, String> byBand = new HashMap<>();

  /**
   * Remembers nothing yet.
   *
   * @param leastLikeness from which on a text repeats another, in (0, 1]
   * @param capacity texts that are remembered; the oldest one is forgotten first
   */
  public NearDuplicates(MinHash hash, double leastLikeness, int capacity) {
    if (leastLikeness <= 0 || leastLikeness > 1 || capacity < 1) {
      throw new IllegalArgumentException("a likeness in (0, 1] and a positive capacity are needed");
    }
    this.hash = hash;
    this.leastLikeness = leastLikeness;
    this.capacity = capacity;
  }

  /**
   * The text that {@code text} nearly repeats, the likest one; if there is none, {@code text} is
   * remembered under {@code id}.
   */
  public Optional<Match> findOrRemember(String id, String text) {
    Signature signature = hash.signature(text);
    Optional<Match> likest = likest(signature);
    if (likest.isEmpty()) {
      remember(id, signature);
    }
    return likest;
  }

  /** How many texts are remembered. */
  public int size() {
    return originals.size();
  }

  private Optional<Match> likest(Signature signature) {
    Match likest = new Match("", 0);
    for (long key : signature.bandKeys()) {
      String id = byBand.get(key);
      if (id != null) {
        double likeness = signature.likeness(originals.get(id));
        if (likeness >= leastLikeness && likeness > likest.likeness()) {
          likest = new Match(id, likeness);
        }
      }
    }
    return likest.likeness() > 0 ? Optional.of(likest) : Optional.empty();
  }

  private void remember(String id, Signature signature) {
    forget(id);
    if (originals.size() == capacity) {
      forget(originals.keySet().iterator().next());
    }
    originals.put(id, signature);
    for (long key : signature.bandKeys()) {
      byBand.put(key, id);
    }
  }

  private void forget(String id) {
    Signature signature = originals.remove(id);
    if (signature != null) {
      for (long key : signature.bandKeys()) {
        byBand.remove(key, id);
      }
    }
  }
}
