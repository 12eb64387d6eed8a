// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.text;

import dev.earshot.configuration.InvalidSettingsException;
import dev.earshot.configuration.Problem;
import dev.earshot.configuration.Settings;
import dev.earshot.feedback.PersonalData;
import dev.earshot.feedback.SpecialWords;
import dev.earshot.feedback.TaxonomyCheck;
import dev.earshot.feedback.TextAnalyst;
import dev.earshot.flink.feedback.TextTools;
import dev.earshot.text.TextEngine;
import dev.earshot.text.TextSettings;
import dev.earshot.text.language.LanguageDetector;
import dev.earshot.text.privacy.Redactor;
import dev.earshot.text.privacy.ShapeException;
import dev.earshot.text.sentiment.head.HeadModel;
import dev.earshot.text.topic.TopicMatcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens text analysis on the machine that needs it. The files that the settings name are read where
 * the job is submitted and travel inside the job, so that every machine has the same.
 */
public final class CoreNlpTextTools implements TextTools {

  private static final long serialVersionUID = 1L;

  /** The language that every head reads. */
  private static final String ENGLISH = "en";

  /** Stands for a text that could not be redacted; it has the form of a mask. */
  static final String WITHHELD = "[WITHHELD]";

  private static final Logger LOG = LoggerFactory.getLogger(CoreNlpTextTools.class);

  private final TextChoice text;
  private final PrivacyChoice privacy;

  private CoreNlpTextTools(TextChoice text, PrivacyChoice privacy) {
    this.text = text;
    this.privacy = privacy;
  }

  /**
   * What the settings ask for.
   *
   * @throws InvalidSettingsException with everything that cannot be read or is wrong in the files
   *     that the settings name, by the keys that name them
   */
  public static CoreNlpTextTools of(Settings settings) {
    List<Problem> problems = new ArrayList<>();
    TextChoice text = chosen(() -> TextChoice.of(settings.text()), problems);
    PrivacyChoice privacy = chosen(() -> PrivacyChoice.of(settings.privacy()), problems);
    if (text == null || privacy == null) {
      throw new InvalidSettingsException("text analysis", problems);
    }
    return new CoreNlpTextTools(text, privacy);
  }

  private static <T> @Nullable T chosen(Supplier<T> choice, List<Problem> problems) {
    try {
      return choice.get();
    } catch (InvalidSettingsException e) {
      problems.addAll(e.problems());
      return null;
    }
  }

  @Override
  public TextAnalyst openAnalyst() {
    TextSettings settings = text.settings().with(privacy.settings());
    return new CoreNlpTextAnalyst(TextEngine.open(settings), accepted(settings.head()));
  }

  /** A head has the languages only that were found good enough when it was trained. */
  private static Set<String> accepted(HeadModel head) {
    Set<String> accepted = new HashSet<>(head.languages().keySet());
    accepted.add(ENGLISH);
    return accepted;
  }

  @Override
  public PersonalData openPersonalData() {
    Redactor redactor = new Redactor(privacy.settings());
    return said -> masked(redactor, said);
  }

  /** What cannot be redacted is withheld as a whole: the event goes on, and the log says why. */
  static PersonalData.Masked masked(Redactor redactor, String said) {
    try {
      return Readings.masked(redactor.redact(said));
    } catch (ShapeException e) {
      LOG.warn("A text is withheld: {}", e.getMessage());
      return new PersonalData.Masked(WITHHELD, List.of());
    }
  }

  @Override
  public SpecialWords openSpecialWords() {
    return new SpecialCategoryWords(LanguageDetector.open());
  }

  @Override
  public TaxonomyCheck openTaxonomyCheck() {
    return record ->
        new PublishedTaxonomies().problem(record, taxonomy -> new TopicMatcher(taxonomy).close());
  }
}
