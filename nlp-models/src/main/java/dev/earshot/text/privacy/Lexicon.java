// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;

/** What is known of words: hashes of words with flags, in open addressing. */
final class Lexicon {

  /** A given name somewhere. */
  static final int FIRST = 1;

  /** A family name somewhere. */
  static final int LAST = 2;

  /** A word that people write in lower case. */
  static final int COMMON = 4;

  /** A word beside which names stand: a title, a greeting, a closing. */
  static final int NAME_CUE = 8;

  /** A word of postal addresses. */
  static final int STREET = 16;

  /** A country, or a large city. */
  static final int LAND = 32;

  private final int[] hashes;
  private final byte[] flags;

  private Lexicon(int size) {
    hashes = new int[size];
    flags = new byte[size];
  }

  /** A lexicon of words with their flags. */
  static Lexicon of(Map<String, Integer> words) {
    Lexicon lexicon = new Lexicon(sizeFor(words.size()));
    words.forEach((word, flag) -> lexicon.put(WordHash.of(word), flag));
    return lexicon;
  }

  static Lexicon read(DataInputStream in) throws IOException {
    int count = in.readInt();
    Lexicon lexicon = new Lexicon(sizeFor(count));
    for (int i = 0; i < count; i++) {
      int hash = in.readInt();
      lexicon.put(hash, in.readUnsignedByte());
    }
    return lexicon;
  }

  void write(DataOutputStream out) throws IOException {
    int count = 0;
    for (byte flag : flags) {
      count += flag == 0 ? 0 : 1;
    }
    out.writeInt(count);
    for (int i = 0; i < hashes.length; i++) {
      if (flags[i] != 0) {
        out.writeInt(hashes[i]);
        out.writeByte(flags[i]);
      }
    }
  }

  /** What is known of the word with that {@link WordHash}; 0 for nothing. */
  int flags(int hash) {
    int i = hash & (hashes.length - 1);
    while (flags[i] != 0) {
      if (hashes[i] == hash) {
        return flags[i];
      }
      i = (i + 1) & (hashes.length - 1);
    }
    return 0;
  }

  /** Whether a word of these flags may be a name, or stands where names are found. */
  static boolean mayName(int flags, boolean capital) {
    boolean name = (flags & (FIRST | LAST)) != 0 && (flags & COMMON) == 0;
    return name || (flags & NAME_CUE) != 0 || (capital && (flags & COMMON) == 0);
  }

  private void put(int hash, int flag) {
    int i = hash & (hashes.length - 1);
    while (flags[i] != 0 && hashes[i] != hash) {
      i = (i + 1) & (hashes.length - 1);
    }
    hashes[i] = hash;
    flags[i] |= (byte) flag;
  }

  private static int sizeFor(int words) {
    return Integer.highestOneBit(Math.max(16, words)) * 4;
  }
}
