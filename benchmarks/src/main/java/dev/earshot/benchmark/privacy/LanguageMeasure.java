// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.privacy;

import dev.earshot.text.language.Language;
import dev.earshot.text.language.LanguageDetector;
import dev.earshot.text.training.CsvFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Measures which language texts are said to be in: {@code LanguageMeasure DATA}. Nothing is trained
 * on these rows.
 */
public final class LanguageMeasure {

  /** By number of speakers, as far as the data has them. */
  private static final Set<String> LARGEST =
      Set.of(
          "en", "zh", "hi", "es", "ar", "fr", "pt", "ru", "id", "de", "ja", "tr", "vi", "ko", "it",
          "pl", "uk", "nl", "ro", "el");

  /** One text and what it is. */
  private record Row(String language, String text) {}

  private LanguageMeasure() {}

  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    long heap = usedHeap();
    long began = System.nanoTime();
    try (LanguageDetector detector = LanguageDetector.open()) {
      System.out.printf(
          "load %.1f s, heap %.0f MB%n",
          (System.nanoTime() - began) / 1e9, (usedHeap() - heap) / 1e6);
      List<Row> airline =
          CsvFile.read(data.resolve("sentiment/airline_tweets.csv")).column("text").stream()
              .map(text -> new Row("en", text))
              .toList();
      measure("airline tweets", airline, detector);
      for (String topic : List.of("sentences", "word-pairs", "single-words")) {
        List<Row> rows =
            CsvFile.read(data.resolve("languages/lingua_sample.csv")).rows().stream()
                .filter(row -> row.get("topic").equals(topic))
                .map(row -> new Row(row.get("lang"), row.get("text")))
                .toList();
        measure(topic + ", 27 languages", rows, detector);
        measure(
            topic + ", 20 largest",
            rows.stream().filter(row -> LARGEST.contains(row.language())).toList(),
            detector);
      }
      List<Row> tweets =
          CsvFile.read(data.resolve("languages/xlmt_tweets.csv")).rows().stream()
              .map(row -> new Row(row.get("lang"), row.get("text")))
              .toList();
      measure("tweets, 8 languages (hi is romanised)", tweets, detector);
    }
  }

  private static void measure(String name, List<Row> rows, LanguageDetector detector) {
    var threads = ManagementFactory.getThreadMXBean();
    long began = threads.getCurrentThreadCpuTime();
    List<Language> answers = new ArrayList<>();
    rows.forEach(row -> answers.add(detector.detect(row.text(), "")));
    double micros = (threads.getCurrentThreadCpuTime() - began) / 1e3 / rows.size();
    int right = 0;
    int unknown = 0;
    int falseEnglish = 0;
    Map<String, int[]> each = new TreeMap<>();
    Map<String, Integer> wrong = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      String is = rows.get(i).language();
      String said = answers.get(i).code();
      int[] counts = each.computeIfAbsent(is, key -> new int[2]);
      counts[0]++;
      if (said.equals(is)) {
        right++;
        counts[1]++;
      } else {
        wrong.merge(is + ">" + said, 1, Integer::sum);
        unknown += said.equals(Language.UNDETERMINED) ? 1 : 0;
        falseEnglish += said.equals("en") ? 1 : 0;
      }
    }
    System.out.printf(
        "%s: %d texts, right %.4f, und %.4f, wrongly English %.4f, %.1f us of CPU a text%n",
        name,
        rows.size(),
        (double) right / rows.size(),
        (double) unknown / rows.size(),
        (double) falseEnglish / rows.size(),
        micros);
    StringBuilder line = new StringBuilder("  ");
    each.forEach(
        (language, counts) ->
            line.append("%s %.3f ".formatted(language, (double) counts[1] / counts[0])));
    System.out.println(line);
    System.out.println(
        "  most often: "
            + wrong.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(12)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList());
  }

  private static long usedHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
