// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.topic;

import dev.earshot.text.Profile;
import dev.earshot.text.TextSettings;
import dev.earshot.text.TopicTraining;
import dev.earshot.text.evaluation.Reliability;
import dev.earshot.text.evaluation.TopicCounts;
import dev.earshot.text.privacy.Redactor;
import dev.earshot.text.topic.Taxonomies;
import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.topic.TopicHit;
import dev.earshot.text.topic.TopicMatcher;
import dev.earshot.text.topic.TopicPath;
import dev.earshot.text.topic.head.TopicFinding;
import dev.earshot.text.topic.head.TopicHead;
import dev.earshot.text.topic.head.TopicModel;
import dev.earshot.text.training.CsvFile;
import dev.earshot.text.training.TopicFile;
import dev.earshot.text.training.TopicRow;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;

/**
 * What a topic head is worth that was trained on some of the reasons of {@link AirlineReasons}, and
 * measured on the rest: the shipped airline taxonomy alone, a head alone that hears no query, one
 * that adds to the queries, and one that decides. Texts are distinct.
 *
 * <pre>
 * java -cp ... dev.earshot.benchmark.topic.TopicHeads airline_tweets.csv ROWS [SEEDS]
 * </pre>
 */
public final class TopicHeads {

  private static final String COLUMN = "topic";

  /** Ways to say topics, in the order of the table. */
  private enum Way {
    TAXONOMY_ALONE,
    HEAD_ALONE,
    HEAD_ADDS,
    HEAD_DECIDES
  }

  private record Stated(double confidence, boolean isRight) {}

  private final PrintStream out;
  private final TextSettings hearing =
      TextSettings.of(Profile.FAST, Taxonomy.named(Taxonomy.AIRLINE));

  /** English texts have no taxonomy here. */
  private final TextSettings deaf =
      TextSettings.of(Profile.FAST, new Taxonomies(List.of(Taxonomy.named("default-de"))));

  private final Redactor redactor = new Redactor(hearing.privacy());
  private final List<Stated> stated = new ArrayList<>();

  private TopicHeads(PrintStream out) {
    this.out = out;
  }

  /** Prints a table as Markdown; exits with 2 when the arguments are wrong. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      System.err.println("Usage: TopicHeads FILE ROWS [SEEDS]");
      System.exit(2);
    }
    int seeds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
    new TopicHeads(System.out)
        .run(rows(Path.of(arguments[0])), Integer.parseInt(arguments[1]), seeds);
  }

  private static List<TopicRow> rows(Path file) throws IOException {
    Map<String, String> paths = AirlineReasons.pathsByReason();
    Set<String> seen = new HashSet<>();
    List<TopicRow> rows = new ArrayList<>();
    for (CSVRecord line : CsvFile.read(file).rows()) {
      String path = paths.get(line.get("topic"));
      if (line.get("sentiment").equals("negative") && path != null && seen.add(line.get("text"))) {
        rows.add(
            new TopicRow(
                line.getRecordNumber(), line.get("text"), "", new TreeSet<>(Set.of(path))));
      }
    }
    return rows;
  }

  private void run(List<TopicRow> rows, int count, int seeds) {
    out.println("| seed | way | precision | recall | micro-F1 | macro-F1 |");
    out.println("|---|---|---|---|---|---|");
    long bytes = 0;
    double error = 0;
    for (int seed = 1; seed <= seeds; seed++) {
      List<TopicRow> mixed = new ArrayList<>(rows);
      Collections.shuffle(mixed, new Random(seed));
      TopicFile own = new TopicFile(COLUMN, mixed.subList(0, count));
      List<TopicRow> others = mixed.subList(count, mixed.size());
      Optional<TopicModel> adding = train(hearing, own, false);
      print(seed, Way.TAXONOMY_ALONE, measure(hearing, Optional.empty(), others));
      stated.clear();
      print(seed, Way.HEAD_ALONE, measure(deaf, train(deaf, own, false), others));
      error += calibrationError() / seeds;
      print(seed, Way.HEAD_ADDS, measure(hearing, adding, others));
      print(seed, Way.HEAD_DECIDES, measure(hearing, train(hearing, own, true), others));
      bytes = Math.max(bytes, adding.map(model -> model.bytes().length).orElse(0));
    }
    out.printf(
        Locale.ROOT,
        "%n%d rows to train on; heads take %d bytes at most; mean calibration error of the"
            + " confidence that heads alone give to what they say %.3f.%n",
        count,
        bytes,
        error);
  }

  private double calibrationError() {
    return Reliability.of(stated, Stated::confidence, Stated::isRight).error();
  }

  private Optional<TopicModel> train(TextSettings settings, TopicFile own, boolean decides) {
    return TopicTraining.train(settings, COLUMN, own, decides, System.err::println).model();
  }

  private SortedMap<String, TopicCounts> measure(
      TextSettings settings, Optional<TopicModel> model, List<TopicRow> rows) {
    Set<String> paths = new TreeSet<>(AirlineReasons.pathsByReason().values());
    SortedMap<String, TopicCounts> counts = new TreeMap<>();
    paths.forEach(path -> counts.put(path, TopicCounts.NONE));
    Optional<TopicMatcher> matcher = settings.taxonomies().in("en").map(TopicMatcher::new);
    Optional<TopicHead> head = model.map(TopicHead::new);
    for (TopicRow row : rows) {
      String text = redactor.redact(row.text(), "").text();
      List<TopicHit> hits = matcher.map(found -> found.match(text).hits()).orElse(List.of());
      Set<String> said = said(row, text, hits, head);
      for (String path : paths) {
        boolean isSaid = said.stream().anyMatch(found -> TopicPath.isWithin(found, path));
        counts.merge(
            path, TopicCounts.NONE.plus(isSaid, row.topics().contains(path)), TopicCounts::plus);
      }
    }
    matcher.ifPresent(TopicMatcher::close);
    head.ifPresent(TopicHead::close);
    return counts;
  }

  private Set<String> said(
      TopicRow row, String text, List<TopicHit> hits, Optional<TopicHead> head) {
    Set<String> said = new TreeSet<>();
    hits.forEach(hit -> said.add(hit.path()));
    TopicHead.Answer answer =
        head.map(open -> open.read("en", text, hits)).orElse(TopicHead.Answer.NOTHING);
    said.removeAll(answer.refused());
    for (TopicFinding finding : answer.found()) {
      said.add(finding.path());
      stated.add(new Stated(finding.confidence(), row.topics().contains(finding.path())));
    }
    return said;
  }

  private void print(int seed, Way way, SortedMap<String, TopicCounts> counts) {
    TopicCounts micro = counts.values().stream().reduce(TopicCounts.NONE, TopicCounts::plus);
    out.printf(
        Locale.ROOT,
        "| %d | %s | %.3f | %.3f | %.3f [%.3f, %.3f] | %.3f |%n",
        seed,
        way.name().toLowerCase(Locale.ROOT).replace('_', ' '),
        micro.precision().value(),
        micro.recall().value(),
        micro.f1(),
        micro.f1Low(),
        micro.f1High(),
        counts.values().stream().mapToDouble(TopicCounts::f1).average().orElse(0));
  }
}
