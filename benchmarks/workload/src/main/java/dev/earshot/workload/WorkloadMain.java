// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prints a workload: one JSON object a line with {@code feed}, {@code key}, {@code event_id},
 * {@code event_time}, {@code sent_at}, {@code problem} and {@code value}, the record as it is sent;
 * with {@code --feed} the values of that feed alone.
 *
 * <pre>
 * java -cp ... dev.earshot.workload.WorkloadMain --seed 7 --from 2026-03-02T00:00:00Z --days 21 \
 *     --texts-per-day 450 --problems demo --truth truth.json &gt; records.ndjson
 * </pre>
 */
public final class WorkloadMain {

  private static final int SUCCESS = 0;
  private static final int USERS_ERROR = 2;

  private static final String USAGE =
      """
      Usage: WorkloadMain [--seed N] [--from TIME] [--days N] [--texts-per-day N]
                          [--problems none|demo] [--truth FILE] [--feed SOURCE]
        --seed N            of all chance; 1
        --from TIME         first instant; 2026-03-02T00:00:00Z
        --days N            how long; 21
        --texts-per-day N   texts on an average day; 450
        --problems none|demo  demo plants two as the demonstration does, as if it were
                            started 90 minutes before the end; none
        --truth FILE        write the ground truth there, as JSON
        --feed SOURCE       print only the values of demo_voice, demo_tickets or
                            demo_business
      """;

  private WorkloadMain() {}

  /** Prints what the arguments ask for; exits with 2 and one line when they are wrong. */
  public static void main(String[] arguments) throws IOException {
    OutputStream out = new BufferedOutputStream(System.out);
    int status = run(arguments, out, System.err);
    out.flush();
    if (status != SUCCESS) {
      System.exit(status);
    }
  }

  static int run(String[] arguments, OutputStream out, PrintStream talk) throws IOException {
    if (List.of(arguments).contains("--help")) {
      talk.print(USAGE);
      return SUCCESS;
    }
    try {
      Map<String, String> options = options(arguments);
      print(plan(options), options, out);
      return SUCCESS;
    } catch (IllegalArgumentException | DateTimeParseException e) {
      talk.println(e.getMessage() + "; --help tells what can be asked for");
      return USERS_ERROR;
    }
  }

  private static Map<String, String> options(String[] arguments) {
    Map<String, String> options = new TreeMap<>();
    options.put("--seed", "1");
    options.put("--from", "2026-03-02T00:00:00Z");
    options.put("--days", String.valueOf(WorkloadPlan.DEMONSTRATION_DAYS));
    options.put("--texts-per-day", String.valueOf(WorkloadPlan.USUAL_TEXTS_PER_DAY));
    options.put("--problems", "none");
    options.put("--truth", "");
    options.put("--feed", "");
    for (int i = 0; i < arguments.length; i += 2) {
      if (!options.containsKey(arguments[i])) {
        throw new IllegalArgumentException("there is no option " + arguments[i]);
      } else if (i + 1 == arguments.length) {
        throw new IllegalArgumentException(arguments[i] + " needs a value");
      }
      options.put(arguments[i], arguments[i + 1]);
    }
    return options;
  }

  private static WorkloadPlan plan(Map<String, String> options) {
    long seed = Long.parseLong(options.get("--seed"));
    Instant from = Instant.parse(options.get("--from"));
    Instant until = from.plus(Duration.ofDays(Long.parseLong(options.get("--days"))));
    List<PlantedProblem> problems =
        switch (options.get("--problems")) {
          case "none" -> List.of();
          case "demo" ->
              WorkloadPlan.demonstration(seed, until.minus(Duration.ofMinutes(90))).problems();
          default -> throw new IllegalArgumentException("--problems is none or demo");
        };
    return WorkloadPlan.of(seed, from, until, problems)
        .withTextsPerDay(Integer.parseInt(options.get("--texts-per-day")));
  }

  private static void print(WorkloadPlan plan, Map<String, String> options, OutputStream out)
      throws IOException {
    String feed = options.get("--feed");
    var truth = new GroundTruth.Collector(plan);
    for (WorkloadRecord record : Workload.of(plan)) {
      truth.add(record);
      if (feed.isEmpty() || feed.equals(record.feed().source())) {
        String line = feed.isEmpty() ? line(record) : record.value();
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
      }
    }
    if (!options.get("--truth").isEmpty()) {
      Files.writeString(Path.of(options.get("--truth")), json(truth.truth()));
    }
  }

  private static String line(WorkloadRecord record) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("feed", record.feed().source());
    line.put("key", record.key());
    line.put("event_id", record.eventId());
    line.put("event_time", record.eventTime().toString());
    line.put("sent_at", record.sentAt().toString());
    line.put("problem", record.problem());
    line.put("value", record.value());
    return line.toString();
  }

  private static String json(GroundTruth truth) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("texts", truth.texts());
    ObjectNode records = root.putObject("records");
    truth.records().forEach((kind, count) -> records.put(kind.name(), count));
    ArrayNode problems = root.putArray("problems");
    truth.problems().forEach(problem -> write(problem, problems.addObject()));
    return root.toPrettyString();
  }

  private static void write(GroundTruth.ProblemTruth truth, ObjectNode node) {
    PlantedProblem problem = truth.problem();
    node.put("id", problem.id());
    node.put("kind", problem.kind().name());
    node.put("brand", problem.brand());
    node.put("topic", problem.topic());
    node.put("start", problem.start().toString());
    node.put("end", problem.end().toString());
    node.put("first_said", truth.firstSaid().toString());
    node.put("last_said", truth.lastSaid().toString());
    ArrayNode voices = node.putArray("voices");
    truth.voices().forEach(voices::add);
    ArrayNode consequences = node.putArray("consequences");
    truth.consequences().forEach(consequences::add);
  }
}
