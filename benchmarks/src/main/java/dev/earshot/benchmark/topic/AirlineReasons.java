// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.topic;

import static java.util.stream.Collectors.toSet;

import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.topic.TopicHit;
import dev.earshot.text.topic.TopicMatcher;
import dev.earshot.text.training.CsvFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;

/**
 * Topics of the airline taxonomy against the reasons that people gave to negative tweets: each
 * reason is said or not, several may be said of one tweet. Rows without a reason are left out. The
 * taxonomy was written with a look at the rows of even number, so the others tell more.
 *
 * <pre>
 * java -cp ... dev.earshot.benchmark.topic.AirlineReasons airline_tweets.csv [taxonomy.yaml]
 * </pre>
 */
public final class AirlineReasons {

  private static final String NO_REASON = "Can't Tell";

  /** The reason that each topic stands for. */
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("flight/late", "Late Flight"),
          Map.entry("flight/cancelled", "Cancelled Flight"),
          Map.entry("luggage/lost", "Lost Luggage"),
          Map.entry("luggage/damaged", "Damaged Luggage"),
          Map.entry("service/customer-service", "Customer Service Issue"),
          Map.entry("service/queues", "longlines"),
          Map.entry("crew/attendants", "Flight Attendant Complaints"),
          Map.entry("booking/problems", "Flight Booking Problems"),
          Map.entry("cabin/bad-flight", "Bad Flight"));

  private record Row(int number, String text, String reason, Set<String> said) {}

  private final PrintStream out;

  private AirlineReasons(PrintStream out) {
    this.out = out;
  }

  /** The path of the topic that each reason stands for. */
  static Map<String, String> pathsByReason() {
    Map<String, String> paths = new TreeMap<>();
    REASONS.forEach((path, reason) -> paths.put(reason, path));
    return paths;
  }

  /** Prints a table as Markdown. */
  public static void main(String[] arguments) throws IOException {
    Taxonomy taxonomy =
        arguments.length > 1
            ? Taxonomy.read(Path.of(arguments[1]))
            : Taxonomy.named(Taxonomy.AIRLINE);
    List<Row> rows = rows(Path.of(arguments[0]), taxonomy);
    new AirlineReasons(System.out).print(rows);
  }

  private static List<Row> rows(Path file, Taxonomy taxonomy) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (TopicMatcher matcher = new TopicMatcher(taxonomy)) {
      for (CSVRecord line : CsvFile.read(file).rows()) {
        String reason = line.get("topic");
        if (line.get("sentiment").equals("negative") && !reason.equals(NO_REASON)) {
          rows.add(new Row(rows.size(), line.get("text"), reason, said(matcher, line.get("text"))));
        }
      }
    }
    return rows;
  }

  private static Set<String> said(TopicMatcher matcher, String text) {
    return matcher.match(text).hits().stream()
        .map(TopicHit::path)
        .filter(REASONS::containsKey)
        .map(REASONS::get)
        .collect(toSet());
  }

  private void print(List<Row> rows) {
    out.println("| reason | rows | precision | recall | F1 |");
    out.println("|---|---|---|---|---|");
    Map<String, Tally> tallies = tallies(rows);
    new TreeMap<>(tallies).forEach((reason, tally) -> line(reason, tally));
    line("**all, micro**", sum(tallies));
    double macro = tallies.values().stream().mapToDouble(Tally::f1).average().orElse(0);
    out.printf(Locale.ROOT, "| all, macro | | | | %.3f |%n", macro);
    line("rows looked at, micro", sum(tallies(half(rows, 0))));
    line("**rows not looked at, micro**", sum(tallies(half(rows, 1))));
    long without = rows.stream().filter(row -> row.said().isEmpty()).count();
    out.printf(
        Locale.ROOT, "%nNothing is said of %.1f %% of rows.%n", 100.0 * without / rows.size());
  }

  private void line(String name, Tally tally) {
    out.println("| " + name + " | " + tally.cells() + " |");
  }

  private static List<Row> half(List<Row> rows, int remainder) {
    return rows.stream().filter(row -> row.number() % 2 == remainder).toList();
  }

  private static Map<String, Tally> tallies(List<Row> rows) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (String reason : new TreeSet<>(REASONS.values())) {
      Tally tally = Tally.NOTHING;
      for (Row row : rows) {
        tally = tally.plus(Tally.of(row.said().contains(reason), row.reason().equals(reason)));
      }
      tallies.put(reason, tally);
    }
    return tallies;
  }

  private static Tally sum(Map<String, Tally> tallies) {
    return tallies.values().stream().reduce(Tally.NOTHING, Tally::plus);
  }
}
