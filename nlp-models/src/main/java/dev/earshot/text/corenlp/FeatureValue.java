// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.corenlp.flat.FeatureTable;
import dev.earshot.text.corenlp.flat.TextHash;

/** What stands in the name of a parser's feature: a word, or the name of a tag or phrase. */
class FeatureValue {

  /** Its {@link TextHash}. */
  final long hash;

  /** By what a hash is multiplied when it is joined to it. */
  final long power;

  /** Where the features of it are looked for if it is a word, see {@link FeatureTable}. */
  final long home;

  FeatureValue(String text, long home) {
    hash = TextHash.of(text);
    power = TextHash.power(text);
    this.home = home;
  }

  /** The name of a tag or phrase. */
  static FeatureValue ofKind(String name) {
    return new FeatureValue(name, FeatureTable.NOWHERE);
  }
}
