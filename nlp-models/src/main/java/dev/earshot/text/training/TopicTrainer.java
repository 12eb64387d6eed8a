// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import dev.earshot.text.topic.head.LanguageTopics;
import dev.earshot.text.topic.head.LearntTopic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Fits the topics of one language: for each a logistic regression over n-grams and over what the
 * taxonomy's queries find, all with one strength, which four-fold cross-validation on the rows
 * chooses. The same rows give the same bits in any order.
 */
public final class TopicTrainer {

  /** A topic needs as many rows that are about it, and as many that are not. */
  public static final int LEAST_ROWS = 10;

  /** Topics with a lower F1 on rows held out are left out. */
  public static final double FLOOR = 0.2;

  private static final double[] STRENGTHS = {0.1, 0.3, 1, 3, 10};

  /** How many topics, the most frequent ones, choose the strength for all. */
  private static final int CHOOSING = 12;

  private static final int BETWEEN_REPORTS = 10;

  private final List<TopicExample> rows;
  private final boolean decides;
  private final Consumer<String> talk;
  private final SortedMap<String, Integer> counts = new TreeMap<>();
  private final HeldOutTopics heldOut;

  private TopicTrainer(List<TopicExample> rows, boolean decides, Consumer<String> talk) {
    this.rows = rows;
    this.decides = decides;
    this.talk = talk;
    rows.forEach(row -> row.topics().forEach(path -> counts.merge(path, 1, Integer::sum)));
    int enough = (int) counts.keySet().stream().filter(this::isEnough).count();
    if (enough > LanguageTopics.MOST) {
      throw new TrainingException(
          "%d topics have %d rows or more; %d can be learnt at most"
              .formatted(enough, LEAST_ROWS, LanguageTopics.MOST));
    }
    this.heldOut = new HeldOutTopics(rows, enough);
  }

  /**
   * What came of a training.
   *
   * @param topics what was learnt; none if nothing was
   * @param rows that were trained on
   * @param reports by topic, in the order of the paths
   */
  public record Fitted(Optional<LanguageTopics> topics, int rows, List<TopicReport> reports) {}

  /**
   * Fits to {@code examples} of one language.
   *
   * @param taxonomy version of the taxonomy whose queries were heard; empty for none
   * @param decides whether the head decides alone on the topics that are learnt, and a query's
   *     finding is evidence only
   * @param talk is told how far the work has come
   * @throws TrainingException if there are too many topics
   */
  public static Fitted fit(
      Collection<TopicExample> examples, String taxonomy, boolean decides, Consumer<String> talk) {
    List<TopicExample> rows =
        examples.stream()
            .sorted(
                Comparator.comparingLong((TopicExample row) -> StableOrder.checksum(row.text()))
                    .thenComparing(TopicExample::text)
                    .thenComparing(row -> String.join("|", new TreeSet<>(row.topics()))))
            .toList();
    return new TopicTrainer(rows, decides, talk).fitted(taxonomy);
  }

  private Fitted fitted(String taxonomy) {
    List<TopicReport> reports = new ArrayList<>();
    List<LearntTopic> learnt = new ArrayList<>();
    List<float[]> weights = new ArrayList<>();
    double strength = strength();
    for (String path : counts.keySet()) {
      TopicFit fit =
          isEnough(path)
              ? TopicFit.of(path, rows, heldOut, strength, decides)
              : TopicFit.few(path, counts.get(path));
      reports.add(fit.report());
      if (fit.report().outcome() == TopicReport.Outcome.LEARNT) {
        TopicLine line = heldOut.line(TopicFit.are(rows, path), strength);
        learnt.add(fit.learnt(line.bias()));
        weights.add(heldOut.matrix().kept(line));
      }
      if (reports.size() % BETWEEN_REPORTS == 0) {
        talk.accept("Fitted " + reports.size() + " of " + counts.size() + " topics ...");
      }
    }
    Optional<LanguageTopics> topics =
        learnt.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new LanguageTopics(taxonomy, decides, learnt, heldOut.matrix().table(weights)));
    return new Fitted(topics, rows.size(), List.copyOf(reports));
  }

  private boolean isEnough(String path) {
    return counts.get(path) >= LEAST_ROWS && rows.size() - counts.get(path) >= LEAST_ROWS;
  }

  /** The strength with the least log-loss of the most frequent topics on rows held out. */
  private double strength() {
    List<boolean[]> choosing =
        counts.keySet().stream()
            .filter(this::isEnough)
            .sorted(Comparator.comparingInt((String path) -> -counts.get(path)))
            .limit(CHOOSING)
            .map(path -> TopicFit.are(rows, path))
            .toList();
    double best = STRENGTHS[0];
    double least = Double.POSITIVE_INFINITY;
    for (double strength : STRENGTHS) {
      double loss = 0;
      for (boolean[] are : choosing) {
        loss += logLoss(are, heldOut.evidence(are, strength));
      }
      if (loss < least) {
        least = loss;
        best = strength;
      }
    }
    return best;
  }

  private static double logLoss(boolean[] are, double[] evidence) {
    double sum = 0;
    for (int i = 0; i < are.length; i++) {
      double towards = are[i] ? evidence[i] : -evidence[i];
      sum += Math.max(0, -towards) + StrictMath.log1p(StrictMath.exp(-Math.abs(towards)));
    }
    return sum;
  }
}
