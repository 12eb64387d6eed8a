// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

/**
 * Something that could not be done for one text. The rest of the result stands.
 *
 * @param code what kind
 * @param message for people; never holds words of the text
 */
public record TextFailure(Code code, String message) {

  /** Who can do something about it. */
  public enum Category {
    /** The text goes beyond a limit of the settings. */
    LIMIT,
    /** The text is of a kind that is not supported. */
    UNSUPPORTED,
    /** A fault in the engine or its taxonomy. */
    INTERNAL
  }

  /** Every kind of failure. */
  public enum Code {
    /** Only the first part was analysed. */
    TEXT_TRUNCATED(Category.LIMIT),
    /** A sentence has too many tokens to be parsed; it counts as neutral with low confidence. */
    SENTENCE_TOO_LONG(Category.LIMIT),
    /**
     * The text's language is not known, or has neither a taxonomy nor a sentiment head: no word of
     * it was read, only masks, faces and the rating.
     */
    LANGUAGE_UNSUPPORTED(Category.UNSUPPORTED),
    /**
     * The text is not English, and its language has a taxonomy, a sentiment head or both, as the
     * message says: these were read, by rules of that language; sentences, aspects, intents,
     * emotions, effort and entities were not.
     */
    LANGUAGE_PARTLY_SUPPORTED(Category.UNSUPPORTED),
    /** A topic's query failed on this text. */
    TOPIC_QUERY_FAILED(Category.INTERNAL),
    /** The sentiment models failed on this text. */
    ANALYSIS_FAILED(Category.INTERNAL),
    /** Topics could not be looked for at all. */
    TOPICS_FAILED(Category.INTERNAL),
    /** The topic head failed on this text; what the taxonomy's queries found stands. */
    TOPIC_HEAD_FAILED(Category.INTERNAL),
    /** Aspects could not be looked for. */
    ASPECTS_FAILED(Category.INTERNAL),
    /** Intents, emotions, effort and entities could not be looked for. */
    SIGNALS_FAILED(Category.INTERNAL),
    /** Personal data could not be masked, so the text is withheld and the result is empty. */
    REDACTION_FAILED(Category.INTERNAL);

    private final Category category;

    Code(Category category) {
      this.category = category;
    }

    /** Who can do something about it. */
    public Category category() {
      return category;
    }
  }

  /** A failure because of {@code cause}, of which only the class is told. */
  static TextFailure of(Code code, Throwable cause) {
    return new TextFailure(code, cause.getClass().getName());
  }
}
