// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Masks personal data.
 *
 * <p>The same text gives the same result, and a redacted text redacts to itself. Where findings
 * overlap, the {@link RedactionType} that stands first wins, then the longer. Safe for use by
 * several threads; time is linear in the text.
 */
public final class Redactor {

  /** Masks change what stands beside a number, so the text is read again until nothing is found. */
  private static final int MOST_READINGS = 64;

  private static final int FEWEST_DIGITS = 4;
  private static final int FEWEST_DIGITS_OF_CARDS = 13;
  private static final int FEWEST_DIGITS_OF_PHONES = 5;

  private final PrivacySettings settings;
  private final NameModel names;
  private final CueTable cues;
  private final IdentifierFinder identifiers;
  private final boolean named;

  /** A redactor with the usual settings, and national phone numbers of {@code phoneRegions}. */
  public Redactor(List<String> phoneRegions) {
    this(PrivacySettings.defaults().withPhoneRegions(phoneRegions));
  }

  /** A redactor with {@code settings}. */
  public Redactor(PrivacySettings settings) {
    this(settings, NameModel.shared());
  }

  /** A redactor with another model of names than the one that ships. */
  Redactor(PrivacySettings settings, NameModel names) {
    this.settings = settings;
    this.names = names;
    List<Identifier> wanted =
        settings.identifiers().list().stream()
            .filter(identifier -> settings.masks(identifier.type()))
            .toList();
    this.cues = new CueTable(wanted);
    this.identifiers = new IdentifierFinder(wanted, names.lexicon());
    this.named = settings.masks(RedactionType.NAME) || settings.masks(RedactionType.ADDRESS);
  }

  /**
   * {@code text} with masks for the personal data found.
   *
   * @throws ShapeException if a configured shape reads the text too often
   */
  public Redacted redact(String text) {
    return redact(text, "");
  }

  /**
   * {@code text} with masks for the personal data found.
   *
   * @param region a further region of phone numbers; empty for none
   * @throws ShapeException if a configured shape reads the text too often
   */
  public Redacted redact(String text, String region) {
    PhoneFinder phones = new PhoneFinder(settings.phoneRegionsWith(region));
    Redacted redacted = new Redacted(PlainText.clean(text), List.of());
    for (int reading = 0; reading < MOST_READINGS; reading++) {
      Redacted next = read(redacted, phones);
      if (next.redactions().size() == redacted.redactions().size()) {
        break;
      }
      redacted = next;
    }
    return redacted;
  }

  /** One reading; a mask is never found again nor lost, so their number tells whether any came. */
  private Redacted read(Redacted before, PhoneFinder phones) {
    String text = before.text();
    Scan scan = Scan.of(text, cues, names.lexicon());
    List<Span> certain = certain(text, scan);
    if (!certain.isEmpty()) {
      return mask(before, certain);
    }
    List<Span> found = new ArrayList<>();
    if (scan.digits() >= FEWEST_DIGITS || !scan.cues().isEmpty()) {
      found.addAll(identifiers.find(new CountedText(text), scan));
      found.addAll(IpFinder.find(text, scan));
    }
    if (scan.longestStretch() >= FEWEST_DIGITS_OF_PHONES) {
      found.addAll(phones.find(text));
    }
    if (named) {
      found.addAll(PersonFinder.find(text, scan, names, settings.statisticalNames()));
    }
    found.removeIf(span -> !settings.masks(span.type()));
    return mask(before, found);
  }

  /** What is known by its shape and check sum, whatever stands beside it. */
  private List<Span> certain(String text, Scan scan) {
    List<Span> certain = new ArrayList<>();
    if (scan.hasAt()) {
      certain.addAll(EmailFinder.find(text));
    }
    if (scan.digits() >= FEWEST_DIGITS_OF_CARDS) {
      certain.addAll(CardFinder.find(text));
      certain.addAll(CardFinder.findMixed(text));
    }
    if (scan.digits() >= FEWEST_DIGITS) {
      certain.addAll(IbanFinder.find(text));
    }
    certain.removeIf(span -> !settings.masks(span.type()));
    return certain;
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
