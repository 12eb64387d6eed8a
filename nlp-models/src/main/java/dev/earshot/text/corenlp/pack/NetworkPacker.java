// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.pack;

import dev.earshot.text.corenlp.flat.FlatFileWriter;
import dev.earshot.text.corenlp.flat.HashTableBuilder;
import dev.earshot.text.corenlp.flat.Part;
import dev.earshot.text.corenlp.flat.TextHash;
import edu.stanford.nlp.sentiment.SentimentModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ejml.simple.SimpleMatrix;

/**
 * Packs the recursive sentiment network. A vector of a phrase is tanh of sums over the products of
 * its children's parts; the weights of one product for all parts of the result lie side by side,
 * padded to whole vectors of the processor, and products that are the same are folded into one.
 */
final class NetworkPacker {

  private static final int LANES = 16;

  private final SentimentModel model;
  private final int hidden;
  private final int padded;

  NetworkPacker(String path) {
    model = SentimentModel.loadSerialized(path);
    if (!model.op.combineClassification || !model.op.simplifiedModel || !model.op.useTensors) {
      throw new IllegalArgumentException(path + " is not a network of the kind that is known here");
    }
    hidden = model.numHid;
    padded = (hidden + LANES - 1) / LANES * LANES;
  }

  void pack(FlatFileWriter writer) {
    packWords(writer);
    packProducts(writer);
    packLinear(writer);
  }

  private void packWords(FlatFileWriter writer) {
    Map<String, SimpleMatrix> vectors = new TreeMap<>(model.wordVectors);
    List<String> words = new ArrayList<>(vectors.keySet());
    HashTableBuilder slots = new HashTableBuilder(words.size());
    float[] values = new float[words.size() * hidden];
    for (int word = 0; word < words.size(); word++) {
      slots.put(TextHash.of(words.get(word)), word + 1);
      for (int i = 0; i < hidden; i++) {
        values[word * hidden + i] = (float) StrictMath.tanh(vectors.get(words.get(word)).get(i));
      }
    }
    writer.put(Part.NETWORK_SLOTS, slots.slots());
    writer.put(Part.NETWORK_VECTORS, values);
    int unknown = words.indexOf(model.getVocabWord(""));
    writer.put(Part.NETWORK_SHAPE, new int[] {hidden, model.numClasses, unknown});
  }

  private void packProducts(FlatFileWriter writer) {
    float[] left = new float[hidden * (hidden + 1) / 2 * padded];
    float[] right = new float[left.length];
    float[] cross = new float[hidden * hidden * padded];
    for (int k = 0; k < hidden; k++) {
      SimpleMatrix slice = model.getBinaryTensor("", "").getSlice(k);
      int square = k;
      for (int i = 0; i < hidden; i++) {
        for (int j = i; j < hidden; j++) {
          left[square] = folded(slice, i, j);
          right[square] = folded(slice, hidden + i, hidden + j);
          square += padded;
        }
        for (int j = 0; j < hidden; j++) {
          cross[(i * hidden + j) * padded + k] = folded(slice, i, hidden + j);
        }
      }
    }
    writer.put(Part.NETWORK_LEFT_SQUARE, left);
    writer.put(Part.NETWORK_RIGHT_SQUARE, right);
    writer.put(Part.NETWORK_CROSS, cross);
  }

  private static float folded(SimpleMatrix slice, int i, int j) {
    return (float) (i == j ? slice.get(i, i) : slice.get(i, j) + slice.get(j, i));
  }

  private void packLinear(FlatFileWriter writer) {
    SimpleMatrix transform = model.getBinaryTransform("", "");
    float[] left = new float[hidden * padded];
    float[] right = new float[hidden * padded];
    float[] bias = new float[padded];
    for (int k = 0; k < hidden; k++) {
      for (int i = 0; i < hidden; i++) {
        left[i * padded + k] = (float) transform.get(k, i);
        right[i * padded + k] = (float) transform.get(k, hidden + i);
      }
      bias[k] = (float) transform.get(k, 2 * hidden);
    }
    writer.put(Part.NETWORK_LEFT, left);
    writer.put(Part.NETWORK_RIGHT, right);
    writer.put(Part.NETWORK_BIAS, bias);
    SimpleMatrix classification = model.getUnaryClassification("");
    float[] classes = new float[model.numClasses * (hidden + 1)];
    for (int c = 0; c < model.numClasses; c++) {
      for (int i = 0; i <= hidden; i++) {
        classes[c * (hidden + 1) + i] = (float) classification.get(c, i);
      }
    }
    writer.put(Part.NETWORK_CLASSES, classes);
  }
}
