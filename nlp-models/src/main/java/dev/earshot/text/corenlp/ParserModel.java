// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.corenlp.flat.FlatFile;
import dev.earshot.text.corenlp.flat.Part;
import dev.earshot.text.corenlp.flat.ScoreFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The shift-reduce parser's transitions, categories and weights. Immutable, shared by all threads.
 *
 * <p>Tags and phrases are categories with a number; the tags come behind the phrases, in the
 * tagger's order.
 */
final class ParserModel {

  /** What a transition does; the order is that of the flat file. */
  enum Kind {
    /** Moves the next token to the stack. */
    SHIFT,
    /** Joins the two topmost nodes, of which the left one is the head. */
    LEFT,
    /** Joins the two topmost nodes, of which the right one is the head. */
    RIGHT,
    /** Puts one or more nodes above the topmost one. */
    UNARY,
    /** Ends the parse. */
    FINALIZE,
    /** Does nothing; beam search needs it. */
    IDLE
  }

  private static final Kind[] KINDS = Kind.values();

  final Kind[] kinds;
  final boolean[] isRoot;

  /** Categories that a transition makes, topmost first. */
  final int[][] labels;

  /** For a partial phrase the phrase that it is a part of, for others itself. */
  final int[] wholes;

  /** Numbers of partial phrases from 1; 0 for what is no part. */
  final int[] parts;

  final String[] names;

  /** What categories are called in features. */
  final FeatureValue[] values;

  final int root;
  final int unknownPhrase;
  final int partOfUnknownPhrase;

  final ParserWeights weights;
  final ScoreFields fields;
  private final int firstTag;

  ParserModel(FlatFile file) {
    List<String> categories = new ArrayList<>(List.of(file.strings(Part.PARSER_CATEGORIES)));
    firstTag = categories.size();
    categories.addAll(List.of(file.strings(Part.TAGGER_TAGS)));
    names = categories.toArray(String[]::new);
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < firstTag; i++) {
      numbers.put(names[i], i);
    }
    root = numbers.get("ROOT");
    unknownPhrase = numbers.get("X");
    partOfUnknownPhrase = numbers.get("@X");
    values = new FeatureValue[names.length];
    wholes = new int[names.length];
    parts = new int[names.length];
    int part = 0;
    for (int i = 0; i < names.length; i++) {
      values[i] = FeatureValue.ofKind(names[i]);
      boolean isPart = i < firstTag && names[i].charAt(0) == '@';
      parts[i] = isPart ? ++part : 0;
      wholes[i] = isPart ? numbers.get(names[i].substring(1)) : i;
    }
    int[] packed = file.ints(Part.PARSER_TRANSITIONS);
    List<Kind> kindList = new ArrayList<>();
    List<int[]> labelList = new ArrayList<>();
    List<Boolean> rootList = new ArrayList<>();
    for (int i = 0; i < packed.length; i += 3 + packed[i + 2]) {
      kindList.add(KINDS[packed[i]]);
      rootList.add(packed[i + 1] == 1);
      int[] made = new int[packed[i + 2]];
      System.arraycopy(packed, i + 3, made, 0, made.length);
      labelList.add(made);
    }
    kinds = kindList.toArray(Kind[]::new);
    labels = labelList.toArray(int[][]::new);
    weights = new ParserWeights(file);
    fields = weights.fields;
    isRoot = new boolean[kinds.length];
    for (int i = 0; i < isRoot.length; i++) {
      isRoot[i] = rootList.get(i);
    }
  }

  /** How many transitions there are. */
  int size() {
    return kinds.length;
  }

  /** How many tags there are. */
  int tags() {
    return names.length - firstTag;
  }

  /** The category of a tag by its number at the tagger. */
  int categoryOfTag(int tag) {
    return firstTag + tag;
  }
}
