// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import dev.earshot.text.intent.EntityNames;
import dev.earshot.text.topic.Taxonomy;
import java.util.List;

/**
 * What an analyzer is opened with.
 *
 * @param profile how much effort an analysis may take
 * @param taxonomy the topics to look for
 * @param phoneRegions upper-case ISO 3166 codes of regions whose national phone numbers are known
 * @param maximumLength UTF-16 units of a text that are analysed; what follows is redacted only
 * @param maximumSentenceTokens longer sentences are not parsed
 * @param names products, competitors and places to look for
 */
public record TextSettings(
    Profile profile,
    Taxonomy taxonomy,
    List<String> phoneRegions,
    int maximumLength,
    int maximumSentenceTokens,
    EntityNames names) {

  private static final int MAXIMUM_LENGTH = 20_000;
  private static final int MAXIMUM_SENTENCE_TOKENS = 120;

  public TextSettings {
    phoneRegions = List.copyOf(phoneRegions);
    if (maximumLength < 1) {
      throw new IllegalArgumentException("maximum-length must be positive, not " + maximumLength);
    }
    if (maximumSentenceTokens < 1) {
      throw new IllegalArgumentException(
          "maximum-sentence-tokens must be positive, not " + maximumSentenceTokens);
    }
  }

  /** Settings without own names. */
  public TextSettings(
      Profile profile,
      Taxonomy taxonomy,
      List<String> phoneRegions,
      int maximumLength,
      int maximumSentenceTokens) {
    this(profile, taxonomy, phoneRegions, maximumLength, maximumSentenceTokens, EntityNames.NONE);
  }

  /** The fast profile with the default taxonomy. */
  public static TextSettings defaults() {
    return of(Profile.FAST, Taxonomy.named(Taxonomy.DEFAULT));
  }

  /** The usual limits, and phone numbers of the United States and Great Britain. */
  public static TextSettings of(Profile profile, Taxonomy taxonomy) {
    return new TextSettings(
        profile, taxonomy, List.of("US", "GB"), MAXIMUM_LENGTH, MAXIMUM_SENTENCE_TOKENS);
  }
}
