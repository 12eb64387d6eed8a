// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.corenlp.flat.FlatFile;
import dev.earshot.text.corenlp.flat.HashTable;
import dev.earshot.text.corenlp.flat.Part;
import dev.earshot.text.corenlp.flat.TextHash;
import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.Arrays;
import java.util.Locale;

/**
 * The tagger's weights, dictionary and clusters. Immutable, shared by all threads.
 *
 * <p>A feature is the number of what it looks at and the value seen there; the numbers are those of
 * the model, whose build checks them. Scores are summed in the model's order.
 */
final class TaggerModel {

  /** Stands before the first and behind the last word. */
  static final String OUTSIDE = "NA";

  /** Stands behind the last word of a sentence and is tagged with it. */
  static final String END = ".$.";

  private static final int PREVIOUS_WORD = 0;
  private static final int WORD = 1;
  private static final int NEXT_WORD = 2;
  private static final int TWO_TAGS = 3;
  private static final int PREVIOUS_TAG = 4;
  static final int PREVIOUS_SHAPE = 5;
  private static final int SHAPE = 6;
  static final int NEXT_SHAPE = 7;
  static final int PREVIOUS_CLUSTER = 8;
  private static final int CLUSTER = 9;
  static final int NEXT_CLUSTER = 10;
  static final int THREE_CLUSTERS = 11;
  private static final int CAPITAL = 12;
  private static final int DIGIT = 13;
  private static final int DASH = 14;
  private static final int LETTER_DIGIT_DASH = 15;
  static final int COMPANY = 16;
  private static final int ALL_CAPITALS = 17;
  private static final int CAPITAL_DIGIT_DASH = 18;
  private static final int START_LOWERED = 19;
  private static final int ELSEWHERE_LOWERED = 20;
  private static final int START_CAPITAL = 21;
  private static final int PREFIX = 22;
  private static final int SUFFIX = 32;
  private static final int LONGEST_AFFIX = 10;

  /** Stands for an affix that is longer than the word. */
  private static final long NO_AFFIX = TextHash.of("######");

  private static final int DETAILED_SHAPE = 42;
  private static final int NO_ALPHANUMERIC = 43;

  private final HashTable slots;
  private final double[] weights;
  private final HashTable dictionarySlots;
  private final int[] dictionary;
  private final HashTable clusterSlots;
  private final FeatureValue[] clusters;
  private final String[] tags;
  private final int[] openTags;

  /** What tags say about the next one. */
  final AfterTags afterTags;

  TaggerModel(FlatFile file) {
    slots = file.table(Part.TAGGER_SLOTS);
    weights = file.doubles(Part.TAGGER_WEIGHTS);
    dictionarySlots = file.table(Part.DICTIONARY_SLOTS);
    dictionary = file.ints(Part.DICTIONARY);
    clusterSlots = file.table(Part.CLUSTER_SLOTS);
    clusters =
        Arrays.stream(file.strings(Part.CLUSTERS))
            .map(FeatureValue::ofKind)
            .toArray(FeatureValue[]::new);
    tags = file.strings(Part.TAGGER_TAGS);
    openTags = file.ints(Part.TAGGER_OPEN_TAGS);
    afterTags = new AfterTags(tags.length, this::scoresAfter);
  }

  private double[] scoresAfter(int before, int previous, boolean alone) {
    double[] scores = new double[tags.length];
    if (!alone) {
      add(TWO_TAGS, nameOrOutside(before) + "!" + nameOrOutside(previous), scores);
    }
    add(PREVIOUS_TAG, nameOrOutside(previous), scores);
    return scores;
  }

  private String nameOrOutside(int tag) {
    return tag == tags.length ? OUTSIDE : tags[tag];
  }

  /** How many tags there are; as a tag, what stands before a sentence. */
  int size() {
    return tags.length;
  }

  String name(int tag) {
    return tags[tag];
  }

  /** Adds the weights of a feature's value, if it has any. */
  void add(int feature, String value, double[] scores) {
    add(TextHash.of(feature, value), scores);
  }

  /**
   * Adds the weights of features, those that have any, in order. All are looked up before any is
   * added, so that memory answers side by side.
   */
  void add(long[] features, double[] scores) {
    int[] places = new int[features.length];
    slots.find(features, features.length, new long[features.length], places);
    for (int place : places) {
      addAt(place, scores);
    }
  }

  private void add(long feature, double[] scores) {
    addAt(slots.find(feature), scores);
  }

  private void addAt(int place, double[] scores) {
    if (place > 0) {
      int end = place + 1 + 2 * (int) weights[place];
      for (int i = place + 1; i < end; i += 2) {
        scores[(int) weights[i]] += weights[i + 1];
      }
    }
  }

  /** Describes a form in American spelling. */
  TaggedForm describe(String text) {
    TaggedForm form = new TaggedForm(text);
    int entry = dictionarySlots.find(TextHash.of(text));
    form.rare = entry == 0 || dictionary[entry] == 1;
    form.tags = entry == 0 ? openTags : tagsAt(entry);
    String lower = text.toLowerCase(Locale.ROOT);
    form.cluster = clusters[Math.max(1, clusterSlots.find(TextHash.of(lower))) - 1];
    form.capitalised = RareFeatures.startsCapital(text);
    form.companyEnd = RareFeatures.endsCompanyName(text);
    form.own = new double[tags.length];
    add(WORD, text, form.own);
    form.toNext = weights(PREVIOUS_WORD, text);
    form.toPrevious = weights(NEXT_WORD, text);
    if (form.rare) {
      describeRare(text, form);
      describePlace(text, lower, form);
    } else {
      form.weights = Exponents.of(form.own);
    }
    return form;
  }

  private double[] weights(int feature, String text) {
    double[] scores = new double[tags.length];
    add(feature, text, scores);
    return Exponents.of(scores);
  }

  private int[] tagsAt(int entry) {
    int[] found = new int[dictionary[entry + 2]];
    System.arraycopy(dictionary, entry + 3, found, 0, found.length);
    return found;
  }

  private void describeRare(String text, TaggedForm form) {
    boolean capital = RareFeatures.hasCapital(text);
    boolean digit = RareFeatures.hasDigit(text);
    boolean dash = RareFeatures.hasDash(text);
    boolean letter = RareFeatures.hasLetter(text);
    long[] kinds = {
      TextHash.of(SHAPE, form.shape()),
      TextHash.of(CLUSTER, form.cluster.hash),
      TextHash.of(CAPITAL, flag(capital)),
      TextHash.of(DIGIT, flag(digit)),
      TextHash.of(DASH, flag(dash)),
      TextHash.of(LETTER_DIGIT_DASH, flag(letter && digit && dash)),
      TextHash.of(ALL_CAPITALS, flag(RareFeatures.isAllCapitals(text))),
      TextHash.of(CAPITAL_DIGIT_DASH, flag(capital && digit && dash)),
    };
    add(kinds, form.own);
    add(affixes(text), form.own);
    add(
        DETAILED_SHAPE,
        WordShapeClassifier.wordShape(text, WordShapeClassifier.WORDSHAPECHRIS4),
        form.own);
    add(NO_ALPHANUMERIC, flag(!letter && !digit), form.own);
  }

  /** The features of all prefixes, then of all suffixes. */
  private static long[] affixes(String text) {
    long[] features = new long[2 * LONGEST_AFFIX];
    long prefix = 0;
    long suffix = 0;
    long power = 1;
    for (int i = 0; i < LONGEST_AFFIX; i++) {
      boolean reaches = i < text.length();
      if (reaches) {
        prefix = TextHash.then(prefix, text.charAt(i));
        suffix = TextHash.before(text.charAt(text.length() - 1 - i), suffix, power);
        power = TextHash.longer(power);
      }
      features[i] = TextHash.of(PREFIX + i, reaches ? prefix : NO_AFFIX);
      features[LONGEST_AFFIX + i] = TextHash.of(SUFFIX + i, reaches ? suffix : NO_AFFIX);
    }
    return features;
  }

  private void describePlace(String text, String lower, TaggedForm form) {
    String lowered = form.capitalised ? commonestTag(lower) : "0";
    form.atStart = new double[tags.length];
    add(START_LOWERED, lowered, form.atStart);
    add(ELSEWHERE_LOWERED, "0", form.atStart);
    add(START_CAPITAL, flag(RareFeatures.hasCapital(text)), form.atStart);
    form.elsewhere = new double[tags.length];
    add(START_LOWERED, "0", form.elsewhere);
    add(ELSEWHERE_LOWERED, lowered, form.elsewhere);
    add(START_CAPITAL, "0", form.elsewhere);
  }

  private String commonestTag(String word) {
    int entry = dictionarySlots.find(TextHash.of(word));
    return entry == 0 || dictionary[entry + 1] < 0 ? "0" : tags[dictionary[entry + 1]];
  }

  static String flag(boolean yes) {
    return yes ? "1" : "0";
  }
}
