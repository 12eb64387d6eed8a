// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.earshot.text.sentiment.SentimentLabel;
import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.training.CsvFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures speed and accuracy on the airline rows and prints them; with {@code -Dearshot.measure}
 * only, which may give the number of rows.
 */
@EnabledIfSystemProperty(
    named = "earshot.measure",
    matches = ".*",
    disabledReason = "measures for minutes; asked for by -Dearshot.measure=ROWS")
class AirlineMeasureTest {

  private static final Path ROWS = Path.of("../../shared/data/sentiment/airline_tweets.csv");
  private static final int WARM_UP = 1_500;

  /** The dataset's reasons that a topic stands for. */
  private static final Map<String, String> REASONS =
      Map.of(
          "flight/late", "Late Flight",
          "flight/cancelled", "Cancelled Flight",
          "luggage/lost", "Lost Luggage",
          "luggage/damaged", "Damaged Luggage",
          "service/customer-service", "Customer Service Issue",
          "service/queues", "longlines",
          "crew/attendants", "Flight Attendant Complaints",
          "booking/problems", "Flight Booking Problems",
          "cabin/bad-flight", "Bad Flight");

  private record Row(String text, SentimentLabel label, String reason) {}

  @Test
  void printsSpeedAndAccuracyOnTheAirlineRows() throws IOException {
    List<Row> rows = rows();
    var settings = TextSettings.of(Profile.FAST, Taxonomy.named(Taxonomy.AIRLINE));
    try (TextAnalyzer analyzer = TextEngine.open(settings)) {
      rows.stream().limit(WARM_UP).forEach(row -> analyzer.analyze(row.text(), TextHints.NONE));
      long began = cpu();
      List<TextAnalysis> analyses =
          rows.stream().map(row -> analyzer.analyze(row.text(), TextHints.NONE)).toList();
      double seconds = (cpu() - began) / 1e9;
      say("%d texts, %.1f a CPU second of the working thread", rows.size(), rows.size() / seconds);
      sentiment(rows, analyses);
      List<Row> negative =
          rows.stream().filter(row -> REASONS.containsValue(row.reason())).toList();
      reasons(
          negative,
          negative.stream().map(row -> analyzer.analyze(row.text(), TextHints.NONE)).toList());
      assertThat(analyses).hasSameSizeAs(rows);
    }
  }

  private static void sentiment(List<Row> rows, List<TextAnalysis> analyses) {
    double f1 = 0;
    int right = 0;
    for (SentimentLabel label : SentimentLabel.values()) {
      var tally =
          Tally.of(
              rows,
              analyses,
              row -> row.label() == label,
              analysis -> analysis.sentiment().label() == label);
      say("%s: %s", label, tally);
      f1 += tally.f1() / SentimentLabel.values().length;
      right += tally.hit();
    }
    long english = analyses.stream().filter(analysis -> analysis.language().isEnglish()).count();
    say("accuracy %.3f macro-F1 %.3f", (double) right / rows.size(), f1);
    say("said English %.3f", (double) english / rows.size());
    for (int tenth = 0; tenth < 10; tenth++) {
      reliability(rows, analyses, tenth);
    }
  }

  private static void reliability(List<Row> rows, List<TextAnalysis> analyses, int tenth) {
    int right = 0;
    int count = 0;
    for (int i = 0; i < rows.size(); i++) {
      var sentiment = analyses.get(i).sentiment();
      if ((int) (sentiment.confidence() * 10) == tenth) {
        right += sentiment.label() == rows.get(i).label() ? 1 : 0;
        count++;
      }
    }
    say("confidence from 0.%d: right %.2f of %d", tenth, (double) right / count, count);
  }

  private static void reasons(List<Row> rows, List<TextAnalysis> analyses) {
    Tally all = new Tally(0, 0, 0);
    for (String reason : new TreeSet<>(REASONS.values())) {
      var tally =
          Tally.of(
              rows,
              analyses,
              row -> row.reason().equals(reason),
              analysis -> reasonsSaid(analysis).contains(reason));
      say("%s: %s", reason, tally);
      all = all.plus(tally);
    }
    say("all reasons: %s", all);
  }

  /** How often something was right, said and so. */
  private record Tally(int hit, int said, int are) {

    static Tally of(
        List<Row> rows,
        List<TextAnalysis> analyses,
        Predicate<Row> is,
        Predicate<TextAnalysis> says) {
      Tally tally = new Tally(0, 0, 0);
      for (int i = 0; i < rows.size(); i++) {
        int said = says.test(analyses.get(i)) ? 1 : 0;
        int are = is.test(rows.get(i)) ? 1 : 0;
        tally = tally.plus(new Tally(said * are, said, are));
      }
      return tally;
    }

    Tally plus(Tally other) {
      return new Tally(hit + other.hit, said + other.said, are + other.are);
    }

    double f1() {
      return 2.0 * hit / (said + are);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "precision %.3f recall %.3f F1 %.3f of %d",
          (double) hit / said,
          (double) hit / are,
          f1(),
          are);
    }
  }

  private static Set<String> reasonsSaid(TextAnalysis analysis) {
    return analysis.topics().stream()
        .map(TopicMention::path)
        .filter(REASONS::containsKey)
        .map(REASONS::get)
        .collect(Collectors.toSet());
  }

  private static List<Row> rows() throws IOException {
    assumeTrue(Files.exists(ROWS), "the airline rows are not at " + ROWS);
    int most = Integer.getInteger("earshot.measure", Integer.MAX_VALUE);
    return CsvFile.read(ROWS).rows().stream().limit(most).map(AirlineMeasureTest::row).toList();
  }

  private static Row row(CSVRecord line) {
    var label = SentimentLabel.valueOf(line.get("sentiment").toUpperCase(Locale.ROOT));
    return new Row(line.get("text"), label, line.get("topic"));
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
