// SPDX-License-Identifier: GPL-3.0-or-later
package edu.stanford.nlp.parser.shiftreduce;

import edu.stanford.nlp.parser.common.ParserGrammar;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Opens to the build what CoreNLP's shift-reduce parser keeps to its package. Used by the build
 * only and not part of the jar.
 */
public final class ParserModelDoor {

  private final PerceptronModel model;

  private ParserModelDoor(PerceptronModel model) {
    this.model = model;
  }

  /** The model at {@code path}, a greedy perceptron with the basic features. */
  public static ParserModelDoor open(String path) {
    ShiftReduceParser parser = (ShiftReduceParser) ParserGrammar.loadModel(path);
    boolean greedy =
        Math.max(parser.op.trainOptions().beamSize, parser.op.testOptions().beamSize) < 2;
    if (!greedy
        || !parser.op.compoundUnaries
        || !parser.op.featureFactoryClass.equals(BasicFeatureFactory.class.getName())) {
      throw new IllegalArgumentException(path + " is not a parser of the kind that is known here");
    }
    return new ParserModelDoor(parser.model);
  }

  /** Its transitions in order. */
  public List<Transition> transitions() {
    return model.transitionIndex.objectsList();
  }

  /** Categories that a finished tree may have. */
  public Set<String> rootStates() {
    return model.rootStates;
  }

  /** Categories that nothing but a finished tree may have. */
  public Set<String> rootOnlyStates() {
    return model.rootOnlyStates;
  }

  /** Its features with their weights. */
  public Set<Map.Entry<String, Weight>> weights() {
    return model.featureWeights.entrySet();
  }

  /** Whether {@code transition} ends a parse. */
  public static boolean isFinalize(Transition transition) {
    return transition instanceof FinalizeTransition;
  }
}
