// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.privacy;

import dev.earshot.benchmark.privacy.SeededPersonalData.Sample;
import dev.earshot.text.privacy.PrivacySettings;
import dev.earshot.text.privacy.RedactionType;
import dev.earshot.text.privacy.Redactor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what is missed of invented personal data: {@code SeededRedaction [COUNT [SEED]]}, 10,000
 * unless told otherwise. Missed is a sentence in which any digit or at sign is left.
 */
public final class SeededRedaction {

  /** The seed of the published figures. */
  static final long SEED = 20_260_101;

  private static final int COUNT = 10_000;

  private SeededRedaction() {}

  public static void main(String[] arguments) {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : COUNT;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : SEED;
    List<Sample> samples = new SeededPersonalData(seed).sentences(count);
    List<Sample> missed = missed(samples);
    Map<RedactionType, int[]> counts = new EnumMap<>(RedactionType.class);
    samples.forEach(sample -> counts.computeIfAbsent(sample.type(), type -> new int[2])[0]++);
    missed.forEach(sample -> counts.get(sample.type())[1]++);
    counts.forEach((type, n) -> System.out.printf("%s: %d, missed %d%n", type, n[0], n[1]));
    Redactor redactor = new Redactor(PrivacySettings.defaults());
    missed.forEach(
        sample ->
            System.out.println(
                "missed " + sample + " -> " + redactor.redact(sample.text()).text()));
  }

  /** Those that keep something of what they hold. */
  static List<Sample> missed(List<Sample> samples) {
    Redactor redactor = new Redactor(PrivacySettings.defaults());
    List<Sample> missed = new ArrayList<>();
    for (Sample sample : samples) {
      String text = redactor.redact(sample.text()).text();
      if (text.chars().anyMatch(unit -> unit == '@' || Character.isDigit(unit))) {
        missed.add(sample);
      }
    }
    return missed;
  }
}
