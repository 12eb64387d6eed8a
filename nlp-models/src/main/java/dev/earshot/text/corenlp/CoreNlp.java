// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.syntax.ParsedSentence;
import java.lang.ref.WeakReference;
import java.util.List;

/**
 * A lease on the one pipeline that a JVM loads.
 *
 * <p>The first lease loads the models (about six seconds of one core and 650 MB of heap), further
 * ones share them, and the last {@link #close()} lets go of them. The pipeline itself is safe for
 * use by several threads; a lease may be closed by any thread, once or more often.
 */
public final class CoreNlp implements AutoCloseable {

  private static final Object LOCK = new Object();
  private static Pipeline shared;
  private static int leases;

  private Pipeline pipeline;

  private CoreNlp(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  /** A lease on the shared pipeline, which is loaded if nobody holds it yet. */
  public static CoreNlp open() {
    synchronized (LOCK) {
      if (leases == 0) {
        shared = Pipeline.load();
      }
      leases++;
      return new CoreNlp(shared);
    }
  }

  /** How many leases are open in this JVM; without any, no models are held. */
  public static int openLeases() {
    synchronized (LOCK) {
      return leases;
    }
  }

  /** Names the release of the models and how they are used; part of every result's lineage. */
  public static String modelVersion() {
    return ModelRelease.version();
  }

  /**
   * The sentences of {@code text} in order, each with its tokens, tags and tree.
   *
   * @param maximumTokens longer sentences are tagged but not parsed
   * @throws IllegalStateException if this lease is closed
   */
  public List<ParsedSentence> sentences(String text, int maximumTokens) {
    return held().sentences(text, maximumTokens);
  }

  @Override
  public void close() {
    synchronized (LOCK) {
      if (pipeline == null) {
        return;
      }
      pipeline = null;
      leases--;
      if (leases == 0) {
        shared = null;
      }
    }
  }

  /** Tells a test whether the models can still be reached. */
  WeakReference<Object> modelsForTest() {
    return new WeakReference<>(held());
  }

  private Pipeline held() {
    synchronized (LOCK) {
      if (pipeline == null) {
        throw new IllegalStateException("this lease on the text models is closed");
      }
      return pipeline;
    }
  }
}
