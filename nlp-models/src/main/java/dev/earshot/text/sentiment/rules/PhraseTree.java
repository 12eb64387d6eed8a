// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases by their words: finds the longest one that starts at a sign. */
final class PhraseTree {

  /** Stands for any one word. */
  static final String ANY = "_";

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private Entry entry;
  }

  private final Node root = new Node();

  /** The phrase of {@code words} means {@code entry}; an earlier meaning is replaced. */
  void put(List<String> words, Entry entry) {
    Node node = root;
    for (String word : words) {
      node = node.next.computeIfAbsent(word, ignored -> new Node());
    }
    node.entry = entry;
  }

  /** Whether {@code word} alone or as the first of a phrase is known. */
  boolean knows(String word) {
    return root.next.containsKey(word);
  }

  /** The longest phrase that starts at {@code begin}, or null. */
  Entry longest(List<Sign> signs, int begin) {
    return longest(root, signs, begin);
  }

  private static Entry longest(Node node, List<Sign> signs, int at) {
    if (at == signs.size()) {
      return node.entry;
    }
    Entry found = follow(node.next.get(signs.get(at).form()), signs, at);
    if (found == null && signs.get(at).isWord()) {
      found = follow(node.next.get(ANY), signs, at);
    }
    return found == null ? node.entry : found;
  }

  private static Entry follow(Node next, List<Sign> signs, int at) {
    return next == null ? null : longest(next, signs, at + 1);
  }
}
