// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.language;

import java.lang.ref.WeakReference;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Says which language a text is in: the {@link LanguageGate} first, which knows most English texts
 * in microseconds, then an identifier over character sequences for the rest.
 *
 * <p>A detector is a lease on the one model that a JVM loads (about 1.4 seconds of one core and 40
 * MB of heap); the last {@link #close()} lets go of it. A detector is used by one thread at a time.
 */
public final class LanguageDetector implements AutoCloseable {

  private static final double LEAST_SHARE = 0.25;
  private static final double LEAST_CONFIDENCE = 0.6;
  private static final double LEAST_CONFIDENCE_OF_FEW = 0.85;

  private static final Object LOCK = new Object();
  private static LanguageDetectorModel shared;
  private static int leases;

  private Identifier identifier;

  private LanguageDetector(LanguageDetectorModel model) {
    this.identifier = new Identifier(new LanguageDetectorME(model));
  }

  /** A lease on the shared model, which is loaded if nobody holds it yet. */
  public static LanguageDetector open() {
    synchronized (LOCK) {
      if (leases == 0) {
        shared = Identifier.load();
      }
      leases++;
      return new LanguageDetector(shared);
    }
  }

  /**
   * The language of {@code text}; {@link Language#UNKNOWN} rather than a guess.
   *
   * @param hint what the source says, such as {@code de} or {@code en-GB}; empty when it says
   *     nothing
   * @throws IllegalStateException if the detector is closed
   */
  public Language detect(String text, String hint) {
    if (identifier == null) {
      throw new IllegalStateException("this language detector is closed");
    }
    Evidence evidence = Evidence.of(text);
    Language gated = LanguageGate.judge(evidence, hint);
    boolean believed = LanguageGate.isHinted(hint) && !contradicts(evidence, gated);
    if (evidence.words() == 0 || believed || isSureOf(gated, evidence)) {
      return gated;
    }
    Language scripted =
        evidence.asciiShare() < 1 ? Scripts.identify(evidence.prose()) : Language.UNKNOWN;
    if (!scripted.equals(Language.UNKNOWN)) {
      return scripted;
    }
    Language guess = identifier.identify(evidence.prose());
    return evidence.isShort() ? ofFewWords(gated, guess) : ofWords(evidence, guess);
  }

  /** Whether a text that its source calls English is full of another language's words. */
  private static boolean contradicts(Evidence evidence, Language gated) {
    return gated.isEnglish() && !evidence.isShort() && evidence.others() > evidence.english();
  }

  /** One English word more than others may be chance, unless the text is short or full of them. */
  private static boolean isSureOf(Language gated, Evidence evidence) {
    int lead = evidence.english() - evidence.others();
    return gated.isEnglish()
        && lead > 0
        && (evidence.isShort() || lead > 1 || lead >= LEAST_SHARE * evidence.words());
  }

  /** Frequent words of other languages speak against English, however its letters look. */
  private static Language ofWords(Evidence evidence, Language guess) {
    boolean contradicted = guess.isEnglish() && evidence.others() > evidence.english();
    return contradicted || guess.confidence() < LEAST_CONFIDENCE ? Language.UNKNOWN : guess;
  }

  /** A few words need a sure answer; English that words do not speak against may be less sure. */
  private static Language ofFewWords(Language gated, Language guess) {
    if (guess.isEnglish()) {
      return gated;
    }
    return guess.confidence() < LEAST_CONFIDENCE_OF_FEW ? Language.UNKNOWN : guess;
  }

  @Override
  public void close() {
    synchronized (LOCK) {
      if (identifier == null) {
        return;
      }
      identifier = null;
      leases--;
      if (leases == 0) {
        shared = null;
      }
    }
  }

  /** How many leases are open in this JVM; without any, no model is held. */
  public static int openLeases() {
    synchronized (LOCK) {
      return leases;
    }
  }

  /** Tells a test whether the model can still be reached. */
  static WeakReference<Object> modelForTest() {
    synchronized (LOCK) {
      return new WeakReference<>(shared);
    }
  }
}
