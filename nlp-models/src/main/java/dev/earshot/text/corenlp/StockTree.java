// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.syntax.ParseTree;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.trees.LabeledScoredTreeFactory;
import edu.stanford.nlp.trees.ModCollinsHeadFinder;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TreeFactory;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** From CoreNLP's tree of one sentence, binary and with predictions, to the plain one. */
final class StockTree {

  private static final TreeFactory NODES = new LabeledScoredTreeFactory();

  private final ModCollinsHeadFinder headFinder = new ModCollinsHeadFinder();
  private final ParseTree.Builder builder = new ParseTree.Builder();
  private int tokens;

  ParseTree read(Tree root) {
    add(root);
    return builder.build();
  }

  private int add(Tree tree) {
    int node;
    if (tree.isPreTerminal()) {
      node = builder.leaf(tree.value(), tokens++);
    } else if (tree.numChildren() == 1) {
      node = builder.unary(tree.value(), add(tree.getChild(0)));
    } else {
      int left = add(tree.getChild(0));
      node = builder.binary(tree.value(), leftIsHead(tree), left, add(tree.getChild(1)));
    }
    SimpleMatrix predictions = RNNCoreAnnotations.getPredictions(tree);
    for (int sentiment = 0; sentiment < ParseTree.CLASSES; sentiment++) {
      builder.probability(node, sentiment, (float) predictions.get(sentiment));
    }
    return node;
  }

  private boolean leftIsHead(Tree tree) {
    List<Tree> children = List.of(plain(tree.getChild(0)), plain(tree.getChild(1)));
    Tree parent = NODES.newTreeNode(plainCategory(tree), children);
    return headFinder.determineHead(parent) == children.get(0);
  }

  private static Tree plain(Tree child) {
    return NODES.newTreeNode(plainCategory(child), List.of(NODES.newLeaf("")));
  }

  private static String plainCategory(Tree tree) {
    return tree.value().startsWith("@") ? tree.value().substring(1) : tree.value();
  }
}
