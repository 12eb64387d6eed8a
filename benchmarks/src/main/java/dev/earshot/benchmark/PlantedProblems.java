// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark;

import dev.earshot.issue.AlertEvent;
import dev.earshot.issue.IssuePolicy;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Plants problems in workloads of several seeds, runs them through the engine and says whether each
 * became exactly one right alert and nothing else did. Prints a table as Markdown; exits with 1
 * when a demand is not met.
 *
 * <pre>
 * java -cp ... dev.earshot.benchmark.PlantedProblems --days 21 --texts-per-day 450 1 2 3
 * </pre>
 */
public final class PlantedProblems {

  private static final String USAGE =
      """
      Usage: PlantedProblems [--days N] [--texts-per-day N] [--problems none|some] [SEED...]
        --days N             how long, at least 7; 21
        --texts-per-day N    texts on an average day; 450
        --problems none      plants nothing: every alert is then a false one
        SEED                 1 2 3
      """;

  private final PrintStream out;

  private PlantedProblems(PrintStream out) {
    this.out = out;
  }

  /** Exits with 1 when a demand is not met and with 2 when the arguments are wrong. */
  public static void main(String[] arguments) throws Exception {
    List<Scenario> scenarios = List.of();
    try {
      scenarios = scenarios(arguments);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.print(USAGE);
      System.exit(2);
    }
    System.exit(new PlantedProblems(System.out).run(scenarios) ? 0 : 1);
  }

  private static List<Scenario> scenarios(String[] arguments) {
    int days = 21;
    int texts = 450;
    boolean planted = true;
    List<Long> seeds = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      boolean last = i + 1 == arguments.length;
      if (arguments[i].startsWith("--") && last) {
        throw new IllegalArgumentException(arguments[i] + " needs a value");
      }
      switch (arguments[i]) {
        case "--days" -> days = Integer.parseInt(arguments[++i]);
        case "--texts-per-day" -> texts = Integer.parseInt(arguments[++i]);
        case "--problems" -> planted = !arguments[++i].equals("none");
        default -> seeds.add(Long.parseLong(arguments[i]));
      }
    }
    List<Scenario> scenarios = new ArrayList<>();
    for (long seed : seeds.isEmpty() ? List.of(1L, 2L, 3L) : seeds) {
      scenarios.add(new Scenario(seed, days, texts, planted));
    }
    return scenarios;
  }

  /** Whether all demands are met. */
  private boolean run(List<Scenario> scenarios) throws Exception {
    out.println(
        "| seed | texts | problem | found as | delay | evidence | right | planted | recall"
            + " | texts told of / true |");
    out.println("|---|---|---|---|---|---|---|---|---|---|");
    List<String> sentences = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      Truth truth = Truth.of(scenario);
      Verdict verdict = verdict(scenario, truth);
      for (Finding finding : verdict.findings()) {
        out.println(row(scenario, truth, finding));
        sentences.add("- seed " + scenario.seed() + ": " + finding.last().why());
      }
      out.flush();
      verdict.complaints().forEach(c -> complaints.add("- seed " + scenario.seed() + ": " + c));
    }
    out.println();
    sentences.forEach(out::println);
    out.println();
    out.println(complaints.isEmpty() ? "All demands are met." : "Not met:");
    complaints.forEach(out::println);
    return complaints.isEmpty();
  }

  static Verdict verdict(Scenario scenario, Truth truth) throws Exception {
    List<AlertEvent> events = EngineRun.alerts(scenario, truth.records());
    return Judge.judge(truth, events, IssuePolicy.DEFAULT.maximumEvidence());
  }

  private static String row(Scenario scenario, Truth truth, Finding finding) {
    AlertEvent alert = finding.last();
    return String.format(
        Locale.ROOT,
        "| %d | %d | %s | %s of %s, %s | %s | %d | %.2f | %.2f | %.2f | %d / %d |",
        scenario.seed(),
        truth.ground().texts(),
        finding.problem().id(),
        alert.measure().name().toLowerCase(Locale.ROOT),
        alert.topic(),
        alert.scope(),
        minutes(finding.delay()),
        finding.evidence(),
        finding.precision(),
        finding.plantedShare(),
        finding.recall(IssuePolicy.DEFAULT.maximumEvidence()),
        finding.toldOf(),
        finding.about());
  }

  private static String minutes(Duration delay) {
    return delay.toMinutes() + " min";
  }
}
