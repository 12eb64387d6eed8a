// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import dev.earshot.text.evaluation.Proportion;
import dev.earshot.text.evaluation.TopicCounts;
import dev.earshot.text.topic.head.LanguageTopics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The part of a model's card about topics in one language. */
final class TopicCard {

  /** A column of anything may name thousands of topics that are left out. */
  private static final int MOST_LEFT_OUT = 100;

  private final StringBuilder out = new StringBuilder();

  private TopicCard() {}

  static String render(String language, boolean decides, TopicTrainer.Fitted fitted) {
    TopicCard card = new TopicCard();
    card.line("## Topics in '%s'", language);
    card.line("");
    List<TopicReport> learnt =
        fitted.reports().stream()
            .filter(report -> report.outcome() == TopicReport.Outcome.LEARNT)
            .toList();
    card.line(
        "%d rows, of which %d of %d topics were learnt. %s",
        fitted.rows(),
        learnt.size(),
        fitted.reports().size(),
        fitted
            .topics()
            .map(topics -> beside(topics, decides))
            .orElse("Nothing is said by a head."));
    card.line("");
    card.learnt(learnt);
    card.leftOut(fitted.reports());
    return card.out.toString();
  }

  private static String beside(LanguageTopics topics, boolean decides) {
    if (topics.taxonomy().isEmpty()) {
      return "There is no taxonomy in the language.";
    }
    return "The head hears the queries of taxonomy "
        + topics.taxonomy()
        + (decides
            ? " and decides alone on its topics."
            : " and adds to what they find, which stays.");
  }

  private void learnt(List<TopicReport> learnt) {
    if (learnt.isEmpty()) {
      return;
    }
    line(
        "Said on rows that were held out (four folds, thresholds too), 95 %% intervals in brackets:");
    line("");
    line("| topic | rows | precision | recall | F1 | F1 of the queries alone |");
    line("|---|---|---|---|---|---|");
    TopicCounts together = TopicCounts.NONE;
    TopicCounts queries = TopicCounts.NONE;
    double macro = 0;
    for (TopicReport report : learnt) {
      row(report.path(), report.heldOut(), report.queries());
      together = together.plus(report.heldOut());
      queries = queries.plus(report.queries());
      macro += report.heldOut().f1() / learnt.size();
    }
    row("all, micro", together, queries);
    line("| all, macro | | | | %.3f | |", macro);
    line("");
  }

  private void row(String name, TopicCounts together, TopicCounts queries) {
    line(
        "| %s | %d | %s | %s | %.3f [%.3f, %.3f] | %s |",
        name,
        together.are(),
        share(together.precision()),
        share(together.recall()),
        together.f1(),
        together.f1Low(),
        together.f1High(),
        queries.said() == 0 ? "" : String.format(Locale.ROOT, "%.3f", queries.f1()));
  }

  private static String share(Proportion share) {
    return String.format(
        Locale.ROOT, "%.3f [%.3f, %.3f]", share.value(), share.low(), share.high());
  }

  private void leftOut(List<TopicReport> reports) {
    List<TopicReport> others =
        reports.stream().filter(report -> report.outcome() != TopicReport.Outcome.LEARNT).toList();
    if (others.isEmpty()) {
      return;
    }
    line("The head does not say:");
    line("");
    line("| topic | rows | why |");
    line("|---|---|---|");
    others.stream()
        .limit(MOST_LEFT_OUT)
        .forEach(
            report ->
                line("| %s | %d | %s |", report.path(), report.rows(), report.outcome().meaning()));
    Optional.of(others.size() - MOST_LEFT_OUT)
        .filter(more -> more > 0)
        .ifPresent(more -> line("| and %d more | | |", more));
    line("");
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
