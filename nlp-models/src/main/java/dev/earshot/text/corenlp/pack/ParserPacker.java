// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.pack;

import dev.earshot.text.corenlp.flat.FlatFileWriter;
import dev.earshot.text.corenlp.flat.Part;
import edu.stanford.nlp.parser.shiftreduce.BinaryTransition;
import edu.stanford.nlp.parser.shiftreduce.CompoundUnaryTransition;
import edu.stanford.nlp.parser.shiftreduce.IdleTransition;
import edu.stanford.nlp.parser.shiftreduce.ParserModelDoor;
import edu.stanford.nlp.parser.shiftreduce.ShiftTransition;
import edu.stanford.nlp.parser.shiftreduce.Transition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Packs the shift-reduce parser: its transitions and the weights of its features. */
final class ParserPacker {

  private final ParserModelDoor model;
  private final List<String> categories = new ArrayList<>();

  ParserPacker(String path) {
    model = ParserModelDoor.open(path);
    if (!model.rootStates().equals(Set.of("ROOT"))
        || !model.rootOnlyStates().equals(Set.of("ROOT"))) {
      throw new IllegalArgumentException("a finished tree is not a ROOT");
    }
  }

  void pack(FlatFileWriter writer) {
    packTransitions(writer);
    writer.put(Part.PARSER_CATEGORIES, categories);
    packWeights(writer);
  }

  private void packTransitions(FlatFileWriter writer) {
    Set<String> names = new LinkedHashSet<>(List.of("ROOT", "X", "@X"));
    model
        .transitions()
        .forEach(
            transition ->
                labels(transition)
                    .forEach(
                        label -> {
                          names.add(label);
                          names.add(label.startsWith("@") ? label.substring(1) : label);
                        }));
    categories.addAll(names);
    List<Integer> packed = new ArrayList<>();
    for (Transition transition : model.transitions()) {
      List<String> labels = labels(transition);
      packed.add(kind(transition));
      packed.add(isRoot(transition) ? 1 : 0);
      packed.add(labels.size());
      labels.forEach(label -> packed.add(categories.indexOf(label)));
    }
    writer.put(Part.PARSER_TRANSITIONS, packed.stream().mapToInt(Integer::intValue).toArray());
  }

  private static List<String> labels(Transition transition) {
    if (transition instanceof BinaryTransition binary) {
      return List.of(binary.label);
    }
    return transition instanceof CompoundUnaryTransition unary ? List.of(unary.labels) : List.of();
  }

  private static boolean isRoot(Transition transition) {
    return (transition instanceof BinaryTransition binary && binary.isRoot)
        || (transition instanceof CompoundUnaryTransition unary && unary.isRoot);
  }

  /** The ordinal of the transition's kind; the decoder has them in this order. */
  private static int kind(Transition transition) {
    if (transition instanceof ShiftTransition) {
      return 0;
    } else if (transition instanceof BinaryTransition binary) {
      return binary.side == BinaryTransition.Side.LEFT ? 1 : 2;
    } else if (transition instanceof CompoundUnaryTransition) {
      return 3;
    } else if (ParserModelDoor.isFinalize(transition)) {
      return 4;
    } else if (transition instanceof IdleTransition) {
      return 5;
    }
    throw new IllegalArgumentException("an unknown transition: " + transition);
  }

  private void packWeights(FlatFileWriter writer) {
    ExactFloats floats = new ExactFloats(model);
    floats.write(writer);
    new FeaturePacker(model, new FieldPacker(model), floats).pack(writer);
  }
}
