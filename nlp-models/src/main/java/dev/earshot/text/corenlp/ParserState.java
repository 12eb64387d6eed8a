// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import java.util.Arrays;

/**
 * A sentence being parsed: the nodes made so far, a stack of those without a parent, and the next
 * token. Used by one thread, for sentence after sentence.
 *
 * <p>Of a sentence of n tokens, nodes 0 to n-1 are its words, n to 2n-1 their tags, and the rest
 * phrases in the order of their making.
 */
final class ParserState {

  /** Stands for a node that is not there. */
  static final int NONE = -1;

  private final ParserModel model;
  Word[] words = {};
  int[] tags = {};
  int tokens;
  int nodes;
  int next;
  int depth;
  private int[] stack = new int[64];
  int[] category = new int[256];
  int[] head = new int[256];
  private int[] left = new int[256];
  private int[] right = new int[256];

  ParserState(ParserModel model) {
    this.model = model;
  }

  /** Begins a sentence. */
  void begin(Word[] sentence, int[] tagged, int size) {
    words = sentence;
    tags = tagged;
    tokens = size;
    nodes = 0;
    next = 0;
    depth = 0;
    for (int i = 0; i < size; i++) {
      add(NONE, i, NONE, NONE);
    }
    for (int i = 0; i < size; i++) {
      add(model.categoryOfTag(tagged[i]), i, i, NONE);
    }
  }

  private int add(int newCategory, int newHead, int newLeft, int newRight) {
    if (nodes == category.length) {
      category = Arrays.copyOf(category, nodes * 2);
      head = Arrays.copyOf(head, nodes * 2);
      left = Arrays.copyOf(left, nodes * 2);
      right = Arrays.copyOf(right, nodes * 2);
    }
    category[nodes] = newCategory;
    head[nodes] = newHead;
    left[nodes] = newLeft;
    right[nodes] = newRight;
    return nodes++;
  }

  void shift() {
    if (depth == stack.length) {
      stack = Arrays.copyOf(stack, depth * 2);
    }
    stack[depth++] = tokens + next++;
  }

  void unary(int newCategory) {
    int top = stack[depth - 1];
    stack[depth - 1] = add(newCategory, head[top], top, NONE);
  }

  void binary(int newCategory, boolean leftIsHead) {
    int newRight = stack[--depth];
    int newLeft = stack[depth - 1];
    stack[depth - 1] = add(newCategory, head[leftIsHead ? newLeft : newRight], newLeft, newRight);
  }

  boolean atEnd() {
    return next >= tokens;
  }

  /** The node at that depth of the stack, 0 is the top. */
  int stack(int below) {
    return depth > below ? stack[depth - 1 - below] : NONE;
  }

  boolean isWord(int node) {
    return node < tokens;
  }

  boolean isTag(int node) {
    return node >= tokens && node < 2 * tokens;
  }

  /** The first child of a tag or phrase. */
  int firstChild(int node) {
    return left[node];
  }

  /** The second child, or none. */
  int secondChild(int node) {
    return right[node];
  }

  /** The left of two children. */
  int left(int node) {
    return node == NONE || right[node] == NONE ? NONE : left[node];
  }

  /** The right of two children. */
  int right(int node) {
    return node == NONE ? NONE : right[node];
  }

  /** The only child. */
  int only(int node) {
    return node == NONE || right[node] != NONE ? NONE : left[node];
  }

  /** The child on the left that was joined last to the head of {@code node}. */
  int recentLeft(int node) {
    int at = node;
    while (at != NONE && !isWord(at)) {
      if (head[left[at]] != head[node]) {
        return left[at];
      }
      at = left[at];
    }
    return NONE;
  }

  /** The child on the right that was joined last to the head of {@code node}. */
  int recentRight(int node) {
    int at = node;
    while (at != NONE && !isWord(at)) {
      int last = right[at] == NONE ? left[at] : right[at];
      if (head[last] != head[node]) {
        return last;
      }
      at = last;
    }
    return NONE;
  }

  /** What a node is called in features: its category, or the word that it is. */
  FeatureValue category(int node) {
    return isWord(node) ? words[node] : model.values[category[node]];
  }

  /** What a token's tag is called in features. */
  FeatureValue tag(int token) {
    return model.values[model.categoryOfTag(tags[token])];
  }

  /** The first character of the first separator from one head to another, or none. */
  int separatorBetween(int leftHead, int rightHead) {
    for (int i = leftHead; i <= rightHead; i++) {
      if (words[i].separator) {
        return words[i].first;
      }
    }
    return NONE;
  }

  /** How many separators are strictly between two heads. */
  int separatorsBetween(int leftHead, int rightHead) {
    int count = 0;
    for (int i = leftHead + 1; i < rightHead; i++) {
      count += words[i].separator ? 1 : 0;
    }
    return count;
  }
}
