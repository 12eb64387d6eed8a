// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.head;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * How sure a head is: a temperature for its probabilities, and the probability that a label is
 * right by that of the label and by the doubts, each of which can only lower it.
 */
public final class Trust {

  private static final double EDGE = 1e-6;

  private final double temperature;
  private final double offset;
  private final double slope;
  private final Map<Doubt, Double> doubts;

  /**
   * A trust of its parts.
   *
   * @param temperature by which evidence is divided, positive
   * @param offset of the log-odds that a label is right
   * @param slope by which its own log-odds count
   * @param doubts what each adds to the log-odds, not above 0; one that is missing adds nothing
   */
  public Trust(double temperature, double offset, double slope, Map<Doubt, Double> doubts) {
    this.temperature = temperature;
    this.offset = offset;
    this.slope = slope;
    this.doubts = new EnumMap<>(doubts);
  }

  /** By what evidence is divided. */
  double temperature() {
    return temperature;
  }

  /** The classes' probabilities by the logits of all evidence. */
  public double[] classes(double[] logits) {
    return Softmax.of(Evidence.times(logits, 1 / temperature));
  }

  /** The probability that a label of probability {@code likeliest} is right. */
  double confidence(double likeliest, Set<Doubt> raised) {
    double logOdds = offset + slope * logOdds(likeliest);
    for (Doubt doubt : raised) {
      logOdds += doubts.getOrDefault(doubt, 0.0);
    }
    return 1 / (1 + StrictMath.exp(-logOdds));
  }

  /** The log-odds of a probability, bounded. */
  public static double logOdds(double probability) {
    double inner = Math.max(EDGE, Math.min(1 - EDGE, probability));
    return StrictMath.log(inner / (1 - inner));
  }

  void write(DataOutput out) throws IOException {
    out.writeDouble(temperature);
    out.writeDouble(offset);
    out.writeDouble(slope);
    out.writeByte(doubts.size());
    for (Map.Entry<Doubt, Double> doubt : doubts.entrySet()) {
      out.writeUTF(doubt.getKey().name());
      out.writeDouble(doubt.getValue());
    }
  }

  static Trust read(DataInput in) throws IOException {
    double temperature = in.readDouble();
    double offset = in.readDouble();
    double slope = in.readDouble();
    if (!(temperature > 0 && Double.isFinite(temperature + offset + slope))) {
      throw new IOException("it is damaged: its temperature is " + temperature);
    }
    Map<Doubt, Double> doubts = new EnumMap<>(Doubt.class);
    int count = in.readByte();
    for (int i = 0; i < count; i++) {
      doubts.put(Doubt.valueOf(in.readUTF()), in.readDouble());
    }
    return new Trust(temperature, offset, slope, doubts);
  }
}
