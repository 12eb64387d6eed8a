// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.corenlp.flat.ModelStore;
import dev.earshot.text.syntax.ParsedSentence;
import java.lang.ref.WeakReference;
import java.util.List;

/**
 * A lease on the one set of models that a JVM loads, and the room to work with it.
 *
 * <p>The first lease loads the models (see {@link ModelStore}), further ones share them, and the
 * last {@link #close()} lets go of them. A lease may be used by several threads, one after the
 * other, each thread should have its own; it may be closed by any thread, once or more often.
 */
public final class CoreNlp implements AutoCloseable {

  private static final Object LOCK = new Object();
  private static Models shared;
  private static int leases;

  private SentenceReader reader;

  private CoreNlp(Models models) {
    reader = new SentenceReader(models);
  }

  /** A lease on the shared models, which are loaded if nobody holds them yet. */
  public static CoreNlp open() {
    synchronized (LOCK) {
      if (leases == 0) {
        shared = Models.load(ModelStore.ofMachine());
      }
      CoreNlp lease = new CoreNlp(shared);
      leases++;
      return lease;
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
  public synchronized List<ParsedSentence> sentences(String text, int maximumTokens) {
    SentenceReader reading = held();
    try {
      return reading.read(text, maximumTokens);
    } catch (RuntimeException | Error e) {
      // What ended in the middle may have left sums half done, which later texts would take over.
      reader = reading.afresh();
      throw e;
    }
  }

  @Override
  public synchronized void close() {
    if (reader == null) {
      return;
    }
    reader = null;
    synchronized (LOCK) {
      leases--;
      if (leases == 0) {
        shared = null;
      }
    }
  }

  /** Tells a test whether the models can still be reached. */
  synchronized WeakReference<Object> modelsForTest() {
    held();
    synchronized (LOCK) {
      return new WeakReference<>(shared);
    }
  }

  private SentenceReader held() {
    if (reader == null) {
      throw new IllegalStateException("this lease on the text models is closed");
    }
    return reader;
  }
}
