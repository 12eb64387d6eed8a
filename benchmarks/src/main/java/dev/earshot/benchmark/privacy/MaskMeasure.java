// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.privacy;

import dev.earshot.text.privacy.PrivacySettings;
import dev.earshot.text.privacy.Redacted;
import dev.earshot.text.privacy.Redaction;
import dev.earshot.text.privacy.RedactionType;
import dev.earshot.text.privacy.Redactor;
import dev.earshot.text.training.CsvFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts what is masked in real texts, which hold little personal data, and what redaction costs:
 * {@code MaskMeasure CSV [--show]}. With {@code --show} each mask is listed with its surroundings,
 * to be judged by eye.
 */
public final class MaskMeasure {

  private static final int ROUNDS = 5;

  private MaskMeasure() {}

  public static void main(String[] arguments) throws IOException {
    List<String> texts = CsvFile.read(Path.of(arguments[0])).column("text");
    Redactor usual = new Redactor(PrivacySettings.defaults());
    count(texts, usual, List.of(arguments).contains("--show"));
    Set<RedactionType> structured = EnumSet.allOf(RedactionType.class);
    structured.remove(RedactionType.NAME);
    structured.remove(RedactionType.ADDRESS);
    time("all", texts, usual);
    time(
        "without the statistical model",
        texts,
        new Redactor(PrivacySettings.defaults().withStatisticalNames(false)));
    time(
        "without names and addresses",
        texts,
        new Redactor(PrivacySettings.defaults().masking(structured)));
    List<String> plain =
        texts.stream().filter(text -> text.chars().noneMatch(Character::isDigit)).toList();
    time(
        "without names and addresses, texts without digits",
        plain,
        new Redactor(PrivacySettings.defaults().masking(structured)));
  }

  private static void count(List<String> texts, Redactor redactor, boolean show) {
    Map<RedactionType, Integer> counts = new EnumMap<>(RedactionType.class);
    List<String> shown = new ArrayList<>();
    for (String text : texts) {
      Redacted redacted = redactor.redact(text);
      List<int[]> places = RedactionMeasure.originals(text, redacted);
      for (int i = 0; i < places.size(); i++) {
        Redaction mask = redacted.redactions().get(i);
        counts.merge(mask.type(), 1, Integer::sum);
        int begin = places.get(i)[0];
        int end = Math.max(begin, places.get(i)[1]);
        shown.add(
            mask.type()
                + ": "
                + text.substring(Math.max(0, begin - 40), begin)
                + ">>"
                + text.substring(begin, end)
                + "<<"
                + text.substring(end, Math.min(text.length(), end + 20)));
      }
    }
    System.out.println(texts.size() + " texts, masks: " + counts);
    if (show) {
      shown.forEach(line -> System.out.println(line.replace("\n", "\\n")));
    }
  }

  private static void time(String what, List<String> texts, Redactor redactor) {
    var threads = ManagementFactory.getThreadMXBean();
    long best = Long.MAX_VALUE;
    int masks = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long began = threads.getCurrentThreadCpuTime();
      masks = 0;
      for (String text : texts) {
        masks += redactor.redact(text).redactions().size();
      }
      best = Math.min(best, threads.getCurrentThreadCpuTime() - began);
    }
    System.out.printf(
        "%s: %.2f us of CPU a text, %d masks%n", what, best / 1e3 / texts.size(), masks);
  }
}
