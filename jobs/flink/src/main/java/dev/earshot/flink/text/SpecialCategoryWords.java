// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.text;

import dev.earshot.feedback.Feedback;
import dev.earshot.feedback.SpecialMention;
import dev.earshot.feedback.SpecialWords;
import dev.earshot.feedback.Words;
import dev.earshot.text.language.Language;
import dev.earshot.text.language.LanguageDetector;
import dev.earshot.text.privacy.SpecialCategories;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The domain's finder of special words over the lists of the text engine. Subject, attributes and
 * tags are read in the language of the text.
 */
final class SpecialCategoryWords implements SpecialWords {

  /** UTF-16 units by which a language is told; more would only take longer. */
  private static final int ENOUGH_TO_TELL = 2_000;

  private final LanguageDetector languages;

  SpecialCategoryWords(LanguageDetector languages) {
    this.languages = languages;
  }

  @Override
  public List<SpecialMention> find(Feedback feedback, String language) {
    Words words = feedback.words();
    String code = language.equals(Language.UNDETERMINED) ? detected(words) : language;
    List<SpecialMention> mentions = new ArrayList<>();
    add(mentions, SpecialMention.TEXT, words.text(), code);
    add(mentions, SpecialMention.SUBJECT, words.subject(), code);
    new TreeMap<>(feedback.attributes())
        .forEach((name, value) -> add(mentions, SpecialMention.attribute(name), value, code));
    List<String> tags = feedback.ticket().tags();
    for (int i = 0; i < tags.size(); i++) {
      add(mentions, SpecialMention.tag(i), spaced(tags.get(i)), code);
    }
    return List.copyOf(mentions);
  }

  /** Tags are often written as one word: pregnant_customer. Offsets stay. */
  private static String spaced(String tag) {
    return tag.replace('_', ' ');
  }

  private String detected(Words words) {
    String said = words.text().isBlank() ? words.subject() : words.text();
    int end = Math.min(said.length(), ENOUGH_TO_TELL);
    return languages.detect(said.substring(0, end), words.language()).code();
  }

  private static void add(
      List<SpecialMention> mentions, String field, String text, String language) {
    SpecialCategories.find(text, language)
        .forEach(
            found ->
                mentions.add(
                    new SpecialMention(
                        found.category().name(), field, found.begin(), found.end())));
  }

  @Override
  public void close() {
    languages.close();
  }
}
