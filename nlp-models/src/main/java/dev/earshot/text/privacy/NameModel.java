// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Lists of names and the weights of a tagger for names and addresses: a linear model over {@link
 * NameFeatures}, decoded from left to right. Immutable, one per class loader.
 */
final class NameModel {

  static final int OTHER = 0;
  static final int NAME = 1;
  static final int ADDRESS = 2;

  /** Places and organisations are told apart from names and addresses, and stay. */
  static final int PLACE = 3;

  static final int ORGANISATION = 4;
  static final int LABELS = 5;

  private static final String RESOURCE = "names.bin";
  private static final int MAGIC = 0x45414e33;

  private final Lexicon lexicon;
  private final NameLeads leads;
  private final short[] weights;

  NameModel(Lexicon lexicon, NameLeads leads, short[] weights) {
    this.lexicon = lexicon;
    this.leads = leads;
    this.weights = weights;
  }

  private static final class Shared {
    static final NameModel VALUE = load();

    private static NameModel load() {
      try (InputStream stream = NameModel.class.getResourceAsStream(RESOURCE)) {
        return read(stream);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The one that ships. */
  static NameModel shared() {
    return Shared.VALUE;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** The label of each token. */
  byte[] tag(Tokens tokens, String text) {
    byte[] labels = new byte[tokens.size()];
    NameFeatures features = null;
    int[] scores = new int[LABELS];
    int last = OTHER;
    for (int i = 0; i < labels.length; i++) {
      if (isOpen(tokens, i, last)) {
        features = features == null ? new NameFeatures(tokens, text) : features;
        scores[NAME] = last == NAME ? 0 : -leads.ofName(tokens, i);
        scores[ADDRESS] = last == ADDRESS ? 0 : -leads.address();
        labels[i] = (byte) best(features.of(i, labels), scores);
      }
      last = labels[i];
    }
    return labels;
  }

  /**
   * Whether token {@code i}, behind one of label {@code last}, may be something else than OTHER.
   */
  static boolean isOpen(Tokens tokens, int i, int last) {
    int kind = tokens.kind(i);
    return kind != Tokens.MASK
        && kind != Tokens.LINK
        && (last != OTHER || NameGate.mayBegin(tokens, i));
  }

  private int best(int[] slots, int[] scores) {
    scores[OTHER] = 0;
    scores[PLACE] = 0;
    scores[ORGANISATION] = 0;
    for (int slot : slots) {
      int base = slot * LABELS;
      for (int label = 0; label < LABELS; label++) {
        scores[label] += weights[base + label];
      }
    }
    int best = 0;
    for (int label = 1; label < LABELS; label++) {
      best = scores[label] > scores[best] ? label : best;
    }
    return best;
  }

  static NameModel read(InputStream stream) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream), 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException("this is no model of names, or one of another version");
    }
    Lexicon lexicon = Lexicon.read(in);
    NameLeads leads = NameLeads.read(in);
    short[] weights = new short[NameFeatures.SLOTS * LABELS];
    for (int slot = in.readInt(); slot >= 0; slot = in.readInt()) {
      for (int label = 0; label < LABELS; label++) {
        weights[slot * LABELS + label] = in.readShort();
      }
    }
    return new NameModel(lexicon, leads, weights);
  }

  NameModel withLeads(NameLeads others) {
    return new NameModel(lexicon, others, weights);
  }

  void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream));
    out.writeInt(MAGIC);
    lexicon.write(out);
    leads.write(out);
    for (int slot = 0; slot < NameFeatures.SLOTS; slot++) {
      int any = 0;
      for (int label = 0; label < LABELS; label++) {
        any |= weights[slot * LABELS + label];
      }
      if (any != 0) {
        out.writeInt(slot);
        for (int label = 0; label < LABELS; label++) {
          out.writeShort(weights[slot * LABELS + label]);
        }
      }
    }
    out.writeInt(-1);
    out.close();
  }
}
