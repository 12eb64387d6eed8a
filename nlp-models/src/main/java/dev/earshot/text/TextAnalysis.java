// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import dev.earshot.text.intent.Signals;
import dev.earshot.text.language.Language;
import dev.earshot.text.privacy.Redaction;
import dev.earshot.text.privacy.SpecialMention;
import dev.earshot.text.sentiment.SentenceSentiment;
import dev.earshot.text.sentiment.Sentiment;
import java.util.List;

/**
 * What one text says. All lists are unmodifiable and in the order of the text; all offsets are
 * UTF-16 units in {@code text}.
 *
 * @param text the redacted text, without control characters and lone surrogates
 * @param language of the text
 * @param sentiment of the whole text
 * @param sentences with their sentiment; none if the text was not read
 * @param topics by place in the text, then by path
 * @param aspects what opinions are about, in the text's own words
 * @param signals intents, emotions, effort, entities, and whether an answer is due
 * @param redactions masks that this analysis set; masks that stood in the input are not among them
 * @param specialCategories words that touch what the law protects specially, so that access can be
 *     restricted; they are not masked
 * @param failures what could not be done
 * @param lineage what the result rests on
 */
public record TextAnalysis(
    String text,
    Language language,
    Sentiment sentiment,
    List<SentenceSentiment> sentences,
    List<TopicMention> topics,
    List<AspectMention> aspects,
    Signals signals,
    List<Redaction> redactions,
    List<SpecialMention> specialCategories,
    List<TextFailure> failures,
    Lineage lineage) {

  public TextAnalysis {
    sentences = List.copyOf(sentences);
    topics = List.copyOf(topics);
    aspects = List.copyOf(aspects);
    redactions = List.copyOf(redactions);
    specialCategories = List.copyOf(specialCategories);
    failures = List.copyOf(failures);
  }
}
