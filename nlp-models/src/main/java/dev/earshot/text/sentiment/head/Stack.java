// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.head;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** One linear layer for each source, and what is expected before anything is read. Immutable. */
public final class Stack {

  private final double[] expectation;
  private final Map<Source, LinearLayer> layers;

  /**
   * A stack of its parts.
   *
   * @param expectation logits of the classes before anything is read
   * @param layers by source
   */
  public Stack(double[] expectation, Map<Source, LinearLayer> layers) {
    this.expectation = expectation.clone();
    this.layers = new EnumMap<>(layers);
  }

  /** The evidence of {@code rows}, which has a row for each layer. */
  Evidence evidence(Map<Source, double[]> rows) {
    Evidence evidence = new Evidence().plus(Source.EXPECTATION, expectation);
    layers.forEach((source, layer) -> evidence.plus(source, layer.sums(rows.get(source))));
    return evidence;
  }

  /** The logits of {@code rows}, which has a row for each layer. */
  public double[] logits(Map<Source, double[]> rows) {
    return evidence(rows).logits();
  }

  void write(DataOutput out) throws IOException {
    for (double value : expectation) {
      out.writeDouble(value);
    }
    out.writeByte(layers.size());
    for (Map.Entry<Source, LinearLayer> layer : layers.entrySet()) {
      out.writeUTF(layer.getKey().name());
      layer.getValue().write(out);
    }
  }

  static Stack read(DataInput in) throws IOException {
    double[] expectation = new double[LinearLayer.CLASSES];
    for (int k = 0; k < expectation.length; k++) {
      expectation[k] = in.readDouble();
    }
    Map<Source, LinearLayer> layers = new EnumMap<>(Source.class);
    int count = in.readByte();
    for (int i = 0; i < count; i++) {
      layers.put(Source.valueOf(in.readUTF()), LinearLayer.read(in));
    }
    return new Stack(expectation, layers);
  }
}
