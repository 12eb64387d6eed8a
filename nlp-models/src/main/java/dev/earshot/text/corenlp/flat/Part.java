// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.flat;

/** What lies in a flat file, in this order; names and order belong to its format. */
public enum Part {
  /** Table from a word to the place of its home in {@link #PARSER_HOMES}. */
  PARSER_WORDS,
  /** Homes in {@link #PARSER_SLOTS}, as longs: first that of features that are of no word. */
  PARSER_HOMES,
  /** {@link FeatureTable} from a parser's feature to its place in {@link #PARSER_WEIGHTS}. */
  PARSER_SLOTS,
  /**
   * As ints: per row, from 1 on, the place of its feature's weights; then per feature its {@link
   * WeightCounts} and the packed weights, in the order of these. Features of a word stand together,
   * those of the commonest words first. The place of a feature with a row is the row's number.
   */
  PARSER_WEIGHTS,
  /** A row of {@link ScoreFields} of each feature with very many weights, as longs. */
  PARSER_ROWS,
  /** The {@link ScoreFields} of the parser's transitions, as ints. */
  PARSER_FIELDS,
  /** The weights' exact values, as floats, by rounded value. */
  PARSER_FLOATS,
  /** Where the exact values of each rounded value begin, as ints. */
  PARSER_FLOAT_STARTS,
  /** The parser's transitions, as ints. */
  PARSER_TRANSITIONS,
  /** Names of phrases and tags, as strings. */
  PARSER_CATEGORIES,
  /** Table from a tagger's feature to its place in {@link #TAGGER_WEIGHTS}. */
  TAGGER_SLOTS,
  /** Per feature a count and that many pairs of tag and weight, as doubles. */
  TAGGER_WEIGHTS,
  /** Names of tags, as strings. */
  TAGGER_TAGS,
  /** Tags that an unknown word may have, as ints. */
  TAGGER_OPEN_TAGS,
  /** Table from a word to its place in {@link #DICTIONARY}. */
  DICTIONARY_SLOTS,
  /** Per word whether it is rare, its commonest tag, and its tags with their count, as ints. */
  DICTIONARY,
  /** Table from a word to the number of its cluster, plus one. */
  CLUSTER_SLOTS,
  /** Names of clusters of words, as strings; the first is that of all other words. */
  CLUSTERS,
  /** Table from a word to the number of its vector, plus one. */
  NETWORK_SLOTS,
  /** Size of a vector, number of classes, number of the unknown word's vector, as ints. */
  NETWORK_SHAPE,
  /** Vectors of words, as floats. */
  NETWORK_VECTORS,
  /** Weights of products of two parts of the left child's vector, as floats. */
  NETWORK_LEFT_SQUARE,
  /** Weights of products of two parts of the right child's vector, as floats. */
  NETWORK_RIGHT_SQUARE,
  /** Weights of products of a left and a right part, as floats. */
  NETWORK_CROSS,
  /** Weights of the left child's vector, as floats. */
  NETWORK_LEFT,
  /** Weights of the right child's vector, as floats. */
  NETWORK_RIGHT,
  /** What is added to every vector, as floats. */
  NETWORK_BIAS,
  /** Weights from a vector to the classes, as floats. */
  NETWORK_CLASSES
}
