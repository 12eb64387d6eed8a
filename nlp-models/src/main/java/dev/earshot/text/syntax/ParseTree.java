// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.syntax;

import java.util.Arrays;

/**
 * A binary parse tree over the tokens of one sentence, with what each phrase feels like.
 *
 * <p>Nodes are numbered from 0: first the tokens in order, then phrases, children before their
 * parent and left before right; the last one is the root. A node is a <em>leaf</em> (one token, its
 * category is the tag), <em>unary</em> (a left child only) or <em>binary</em>. A phrase with more
 * than two parts is a chain of binary nodes of which all but the topmost are {@link #isPartial
 * partial}.
 *
 * <p>Immutable.
 */
public final class ParseTree {

  /** How many classes of sentiment a phrase has, from very negative to very positive. */
  public static final int CLASSES = 5;

  private static final int NONE = -1;

  private final String[] categories;
  private final int[] heads;
  private final int[] firsts;
  private final int[] ends;
  private final int[] lefts;
  private final int[] rights;
  private final float[] probabilities;

  private ParseTree(Builder builder) {
    int size = builder.size;
    categories = Arrays.copyOf(builder.categories, size);
    heads = Arrays.copyOf(builder.heads, size);
    firsts = Arrays.copyOf(builder.firsts, size);
    ends = Arrays.copyOf(builder.ends, size);
    lefts = Arrays.copyOf(builder.lefts, size);
    rights = Arrays.copyOf(builder.rights, size);
    probabilities = Arrays.copyOf(builder.probabilities, size * CLASSES);
  }

  /** How many nodes there are, at least one. */
  public int size() {
    return categories.length;
  }

  /** The node that spans the sentence. */
  public int root() {
    return categories.length - 1;
  }

  /** A phrase's category such as {@code NP}, or a leaf's tag such as {@code NN}. */
  public String category(int node) {
    return categories[node].charAt(0) == '@' ? categories[node].substring(1) : categories[node];
  }

  /** Whether the node is only a part of the phrase above it, of which it has the category. */
  public boolean isPartial(int node) {
    return categories[node].charAt(0) == '@';
  }

  /** The token that the phrase is about, such as the noun of a noun phrase. */
  public int head(int node) {
    return heads[node];
  }

  /** The phrase's first token. */
  public int firstToken(int node) {
    return firsts[node];
  }

  /** One past the phrase's last token. */
  public int endToken(int node) {
    return ends[node];
  }

  /** Whether the node is a single tagged token. */
  public boolean isLeaf(int node) {
    return lefts[node] == NONE;
  }

  /** Whether the node has two children. */
  public boolean isBinary(int node) {
    return rights[node] != NONE;
  }

  /** The left or only child; -1 at a leaf. */
  public int left(int node) {
    return lefts[node];
  }

  /** The right child; -1 at a leaf or a unary node. */
  public int right(int node) {
    return rights[node];
  }

  /**
   * The probability in [0, 1] that the phrase is of a class of sentiment.
   *
   * @param sentiment from 0, very negative, over 2, neutral, to 4, very positive
   */
  public double probability(int node, int sentiment) {
    if (sentiment < 0 || sentiment >= CLASSES) {
      throw new IndexOutOfBoundsException("no class of sentiment " + sentiment);
    }
    return probabilities[node * CLASSES + sentiment];
  }

  /** Two trees are equal if all that they tell is. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ParseTree that
        && Arrays.equals(categories, that.categories)
        && Arrays.equals(heads, that.heads)
        && Arrays.equals(firsts, that.firsts)
        && Arrays.equals(lefts, that.lefts)
        && Arrays.equals(rights, that.rights)
        && Arrays.equals(probabilities, that.probabilities);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(categories) + Arrays.hashCode(probabilities);
  }

  /** In brackets, as treebanks write it, each token as its number: {@code (NP (DT 0) (NN 1))}. */
  @Override
  public String toString() {
    StringBuilder brackets = new StringBuilder();
    write(root(), brackets);
    return brackets.toString();
  }

  private void write(int node, StringBuilder brackets) {
    brackets.append('(').append(categories[node]).append(' ');
    if (isLeaf(node)) {
      brackets.append(firsts[node]);
    } else {
      write(lefts[node], brackets);
      if (isBinary(node)) {
        write(rights[node], brackets.append(' '));
      }
    }
    brackets.append(')');
  }

  /** Puts a tree together, children first. Used by one thread; may be used for tree after tree. */
  public static final class Builder {

    private int size;
    private String[] categories = new String[64];
    private int[] heads = new int[64];
    private int[] firsts = new int[64];
    private int[] ends = new int[64];
    private int[] lefts = new int[64];
    private int[] rights = new int[64];
    private float[] probabilities = new float[64 * CLASSES];

    /** Forgets all nodes. */
    public void clear() {
      size = 0;
    }

    /** Adds a token with its tag. */
    public int leaf(String tag, int token) {
      return add(tag, token, token, token + 1, NONE, NONE);
    }

    /**
     * Adds a phrase with one child.
     *
     * @param category may begin with {@code @} for a partial phrase
     */
    public int unary(String category, int child) {
      return add(category, heads[child], firsts[child], ends[child], child, NONE);
    }

    /**
     * Adds a phrase with two children.
     *
     * @param category may begin with {@code @} for a partial phrase
     * @param leftIsHead whether its head is that of the left child, else that of the right
     */
    public int binary(String category, boolean leftIsHead, int left, int right) {
      return add(
          category,
          leftIsHead ? heads[left] : heads[right],
          firsts[left],
          ends[right],
          left,
          right);
    }

    /** Says how probable a class of sentiment is at {@code node}. */
    public void probability(int node, int sentiment, float probability) {
      probabilities[node * CLASSES + sentiment] = probability;
    }

    /** Says that sentiment is as probable at {@code node} as at {@code other}. */
    public void sameProbabilities(int node, int other) {
      System.arraycopy(probabilities, other * CLASSES, probabilities, node * CLASSES, CLASSES);
    }

    /** The tree of which the node added last is the root. */
    public ParseTree build() {
      if (size == 0) {
        throw new IllegalStateException("a tree has at least one node");
      }
      return new ParseTree(this);
    }

    private int add(String category, int head, int first, int end, int left, int right) {
      if (size == categories.length) {
        grow();
      }
      categories[size] = category;
      heads[size] = head;
      firsts[size] = first;
      ends[size] = end;
      lefts[size] = left;
      rights[size] = right;
      return size++;
    }

    private void grow() {
      int room = size * 2;
      categories = Arrays.copyOf(categories, room);
      heads = Arrays.copyOf(heads, room);
      firsts = Arrays.copyOf(firsts, room);
      ends = Arrays.copyOf(ends, room);
      lefts = Arrays.copyOf(lefts, room);
      rights = Arrays.copyOf(rights, room);
      probabilities = Arrays.copyOf(probabilities, room * CLASSES);
    }
  }
}
