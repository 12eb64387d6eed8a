// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.pack;

import dev.earshot.text.corenlp.flat.FlatFileWriter;
import dev.earshot.text.corenlp.flat.PackedWeight;
import dev.earshot.text.corenlp.flat.Part;
import edu.stanford.nlp.parser.shiftreduce.ParserModelDoor;
import edu.stanford.nlp.parser.shiftreduce.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The floats that the parser's weights are, by the value that each is rounded to. */
final class ExactFloats {

  private final int[] starts = new int[2 * PackedWeight.LARGEST + 2];
  private final float[] values;

  ExactFloats(ParserModelDoor model) {
    Map<Integer, Set<Float>> exact = exactValues(model);
    List<Float> floats = new ArrayList<>();
    for (int value = -PackedWeight.LARGEST; value <= PackedWeight.LARGEST; value++) {
      starts[value + PackedWeight.LARGEST] = floats.size();
      floats.addAll(exact.getOrDefault(value, new TreeSet<>()));
    }
    starts[starts.length - 1] = floats.size();
    values = new float[floats.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = floats.get(i);
    }
  }

  private static Map<Integer, Set<Float>> exactValues(ParserModelDoor model) {
    Map<Integer, Set<Float>> exact = new TreeMap<>();
    float[] scores = new float[model.transitions().size()];
    for (Map.Entry<String, Weight> feature : model.weights()) {
      Arrays.fill(scores, 0);
      feature.getValue().score(scores);
      for (float weight : scores) {
        if (weight != 0) {
          exact.computeIfAbsent(PackedWeight.round(weight), v -> new TreeSet<>()).add(weight);
        }
      }
    }
    return exact;
  }

  void write(FlatFileWriter writer) {
    writer.put(Part.PARSER_FLOAT_STARTS, starts);
    writer.put(Part.PARSER_FLOATS, values);
  }

  /** Packs the weight of a transition. */
  int packed(int transition, float weight) {
    int value = PackedWeight.round(weight);
    int start = starts[value + PackedWeight.LARGEST];
    int end = starts[value + PackedWeight.LARGEST + 1];
    return PackedWeight.of(
        transition, value, Arrays.binarySearch(values, start, end, weight) - start);
  }
}
