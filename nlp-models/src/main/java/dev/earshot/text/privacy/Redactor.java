// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Masks e-mail addresses, payment cards and phone numbers.
 *
 * <p>The same text gives the same result, and a redacted text redacts to itself. Where findings
 * overlap, an e-mail address wins over a card, a card over a phone number, the longer over the
 * shorter. Safe for use by several threads; time is linear in the text.
 */
public final class Redactor {

  /** Masks change what stands beside a number, so the text is read again until nothing is found. */
  private static final int MOST_READINGS = 8;

  private final List<String> phoneRegions;

  /**
   * A redactor.
   *
   * @param phoneRegions upper-case ISO 3166 codes of the regions whose national spellings of phone
   *     numbers are known; international spellings always are
   */
  public Redactor(List<String> phoneRegions) {
    this.phoneRegions = phoneRegions.isEmpty() ? List.of("ZZ") : List.copyOf(phoneRegions);
  }

  /** {@code text} with masks for the personal data found. */
  public Redacted redact(String text) {
    return redact(text, "");
  }

  /**
   * {@code text} with masks for the personal data found.
   *
   * @param region a further region of phone numbers; empty for none
   */
  public Redacted redact(String text, String region) {
    PhoneFinder phones = new PhoneFinder(with(region));
    Redacted redacted = new Redacted(PlainText.clean(text), List.of());
    for (int reading = 0; reading < MOST_READINGS; reading++) {
      Redacted next = read(redacted, phones);
      if (next.text().equals(redacted.text())) {
        break;
      }
      redacted = next;
    }
    return redacted;
  }

  private List<String> with(String region) {
    return region.isEmpty() || phoneRegions.contains(region)
        ? phoneRegions
        : Stream.concat(Stream.of(region), phoneRegions.stream()).toList();
  }

  private static Redacted read(Redacted before, PhoneFinder phones) {
    List<Span> certain = new ArrayList<>(EmailFinder.find(before.text()));
    certain.addAll(CardFinder.find(before.text()));
    Redacted next = mask(before, certain);
    next = mask(next, CardFinder.findMixed(next.text()));
    return mask(next, phones.find(next.text()));
  }

  /** Those that stay when overlaps are resolved, in order. */
  private static List<Span> apart(List<Span> found) {
    List<Span> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparingInt(Span::begin)
            .thenComparing(Span::length, Comparator.reverseOrder()));
    List<Span> apart = new ArrayList<>();
    for (Span span : sorted) {
      Span last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
      if (last == null || span.begin() >= last.end()) {
        apart.add(span);
      } else if (winsOver(span, last)) {
        apart.set(apart.size() - 1, span);
      }
    }
    return apart;
  }

  private static boolean winsOver(Span challenger, Span holder) {
    int byType = challenger.type().compareTo(holder.type());
    return byType < 0 || (byType == 0 && challenger.length() > holder.length());
  }

  private static Redacted mask(Redacted before, List<Span> spans) {
    if (spans.isEmpty()) {
      return before;
    }
    return new Masking(before).with(apart(spans));
  }
}
