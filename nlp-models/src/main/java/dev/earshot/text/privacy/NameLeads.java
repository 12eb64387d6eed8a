// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * By how much a name or an address must be ahead of everything else at its first token, in units of
 * weights: the balance of what is missed and what is masked wrongly.
 *
 * @param listed a given name of the list that is no common word; negative if a name may lag behind
 * @param unlisted a word that is no given name of the list
 * @param cued such a word behind one that announces names, instead of {@code unlisted}
 * @param common a word that is a common one, or a country or city, besides
 * @param lower a word in lower case in a text that has capitals, besides
 * @param address an address
 */
record NameLeads(int listed, int unlisted, int cued, int common, int lower, int address) {

  /** What a name must be ahead by if it begins with token {@code i}. */
  int ofName(Tokens tokens, int i) {
    boolean rare = !tokens.has(i, Lexicon.COMMON | Lexicon.LAND);
    int lead = rare ? 0 : common;
    if (!tokens.has(i, Lexicon.FIRST)) {
      lead += unlisted(tokens, i);
    } else if (rare) {
      lead += listed;
    }
    boolean cased = tokens.writing() == 1;
    return lead + (cased && tokens.kind(i) == Tokens.LOWER ? lower : 0);
  }

  private int unlisted(Tokens tokens, int i) {
    return tokens.has(i - 1, Lexicon.NAME_CUE) ? cued : unlisted;
  }

  static NameLeads read(DataInputStream in) throws IOException {
    return new NameLeads(
        in.readShort(),
        in.readShort(),
        in.readShort(),
        in.readShort(),
        in.readShort(),
        in.readShort());
  }

  void write(DataOutputStream out) throws IOException {
    out.writeShort(listed);
    out.writeShort(unlisted);
    out.writeShort(cued);
    out.writeShort(common);
    out.writeShort(lower);
    out.writeShort(address);
  }
}
