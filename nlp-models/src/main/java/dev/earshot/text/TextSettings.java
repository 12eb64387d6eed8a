// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import dev.earshot.text.intent.EntityNames;
import dev.earshot.text.privacy.PrivacySettings;
import dev.earshot.text.sentiment.head.HeadModel;
import dev.earshot.text.sentiment.head.HeadOptions;
import dev.earshot.text.topic.Taxonomies;
import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.topic.Topic;
import dev.earshot.text.topic.head.TopicModel;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an analyzer is opened with.
 *
 * @param profile how much effort an analysis may take
 * @param taxonomies the topics to look for, by language
 * @param privacy what is masked
 * @param maximumLength UTF-16 units of a text that are analysed; what follows is redacted only
 * @param maximumSentenceTokens longer sentences are not parsed
 * @param head the trained head that decides what a text feels like
 * @param topicHead the trained head that adds topics to those of the taxonomies, if there is one
 * @param headOptions what is known of the texts' sentiment before any is read
 * @param names products, competitors and places to look for
 */
public record TextSettings(
    Profile profile,
    Taxonomies taxonomies,
    PrivacySettings privacy,
    int maximumLength,
    int maximumSentenceTokens,
    HeadModel head,
    Optional<TopicModel> topicHead,
    HeadOptions headOptions,
    EntityNames names) {

  private static final int MAXIMUM_LENGTH = 20_000;
  private static final int MAXIMUM_SENTENCE_TOKENS = 120;

  public TextSettings {
    if (maximumLength < 1) {
      throw new IllegalArgumentException("maximum-length must be positive, not " + maximumLength);
    }
    if (maximumSentenceTokens < 1) {
      throw new IllegalArgumentException(
          "maximum-sentence-tokens must be positive, not " + maximumSentenceTokens);
    }
  }

  /**
   * These settings with other limits.
   *
   * @throws IllegalArgumentException when one is below 1
   */
  public TextSettings withLimits(int length, int sentenceTokens) {
    return new TextSettings(
        profile, taxonomies, privacy, length, sentenceTokens, head, topicHead, headOptions, names);
  }

  /** These settings with other masks. */
  public TextSettings with(PrivacySettings other) {
    return new TextSettings(
        profile,
        taxonomies,
        other,
        maximumLength,
        maximumSentenceTokens,
        head,
        topicHead,
        headOptions,
        names);
  }

  /** The paths that an analysis may say of a text, in any language. */
  public SortedSet<String> sayableTopics() {
    SortedSet<String> paths = new TreeSet<>();
    for (Taxonomy taxonomy : taxonomies.all()) {
      taxonomy.topics().stream().filter(Topic::hasQuery).forEach(topic -> paths.add(topic.path()));
    }
    topicHead.ifPresent(
        head ->
            head.languages()
                .values()
                .forEach(known -> known.topics().forEach(topic -> paths.add(topic.path()))));
    return paths;
  }

  /** These settings with another sentiment head. */
  public TextSettings with(HeadModel other, HeadOptions options) {
    return with(new TrainedModel(other, topicHead), options);
  }

  /** These settings with the heads of another model. */
  public TextSettings with(TrainedModel model, HeadOptions options) {
    return new TextSettings(
        profile,
        taxonomies,
        privacy,
        maximumLength,
        maximumSentenceTokens,
        model.sentiment(),
        model.topics(),
        options,
        names);
  }

  /** These settings with other names. */
  public TextSettings with(EntityNames other) {
    return new TextSettings(
        profile,
        taxonomies,
        privacy,
        maximumLength,
        maximumSentenceTokens,
        head,
        topicHead,
        headOptions,
        other);
  }

  /** The fast profile with the default taxonomy and its translations. */
  public static TextSettings defaults() {
    return of(Profile.FAST, Taxonomy.named(Taxonomy.DEFAULT));
  }

  /**
   * The usual limits and masks, with phone numbers of the United States and Great Britain, and with
   * {@link Taxonomy#translations} of the taxonomy.
   */
  public static TextSettings of(Profile profile, Taxonomy taxonomy) {
    return of(profile, Taxonomies.of(taxonomy));
  }

  /** The usual limits and masks, with phone numbers of the United States and Great Britain. */
  public static TextSettings of(Profile profile, Taxonomies taxonomies) {
    return new TextSettings(
        profile,
        taxonomies,
        PrivacySettings.defaults(),
        MAXIMUM_LENGTH,
        MAXIMUM_SENTENCE_TOKENS,
        HeadModel.shipped(),
        Optional.empty(),
        HeadOptions.USUAL,
        EntityNames.NONE);
  }
}
