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
    if (evidence.words() == 0 || LanguageGate.isHinted(hint) || isSureOf(gated, evidence)) {
      return gated;
    }
    return evidence.isShort()
        ? ofFewWords(gated, evidence)
        : identifier.identify(evidence.prose(), Identifier.LEAST_CONFIDENCE);
  }

  private static boolean isSureOf(Language gated, Evidence evidence) {
    return gated.isEnglish() && evidence.english() > evidence.others();
  }

  /**
   * A few words are told apart by their letters, or by a sure answer; nothing is said of them
   * otherwise, nor is English if it comes first.
   */
  private Language ofFewWords(Language gated, Evidence evidence) {
    Language guess = identifier.identify(evidence.prose(), Identifier.LEAST_CONFIDENCE_OF_FEW);
    if (guess.isEnglish() && gated.isEnglish()) {
      return gated;
    }
    return guess.isEnglish() ? Language.UNKNOWN : guess;
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
