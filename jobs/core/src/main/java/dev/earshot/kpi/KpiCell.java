// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

import dev.earshot.feedback.Contribution;
import dev.earshot.feedback.Rating;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The parts of all metrics of one scope and window, or what one event adds to them. A component is
 * {@code null} where nothing was ever counted; parts that are all zero say that something was and
 * is taken back.
 *
 * @param npsRelationship NPS of the whole relationship
 * @param npsJourney NPS of journeys
 * @param npsInteraction NPS of single interactions
 * @param csatRelationship CSAT of the whole relationship
 * @param csatJourney CSAT of journeys
 * @param csatInteraction CSAT of single interactions
 * @param sentiment sentiment of texts
 * @param volume feedback of customers
 */
public record KpiCell(
    @Nullable NpsParts npsRelationship,
    @Nullable NpsParts npsJourney,
    @Nullable NpsParts npsInteraction,
    @Nullable CsatParts csatRelationship,
    @Nullable CsatParts csatJourney,
    @Nullable CsatParts csatInteraction,
    @Nullable SentimentParts sentiment,
    @Nullable VolumeParts volume) {

  /**
   * What a customer's feedback counts for.
   *
   * @param sentiment of the whole text; null without words
   */
  static KpiCell of(Contribution contribution, @Nullable SentimentParts sentiment) {
    return new KpiCell(
        nps(contribution, Rating.Level.RELATIONSHIP),
        nps(contribution, Rating.Level.JOURNEY),
        nps(contribution, Rating.Level.INTERACTION),
        csat(contribution, Rating.Level.RELATIONSHIP),
        csat(contribution, Rating.Level.JOURNEY),
        csat(contribution, Rating.Level.INTERACTION),
        sentiment,
        VolumeParts.ONE);
  }

  /**
   * The same within the scope of a topic, where only what is said about that counts; a text that is
   * left out is left out there too.
   */
  KpiCell about(double topicScore) {
    return new KpiCell(
        npsRelationship,
        npsJourney,
        npsInteraction,
        csatRelationship,
        csatJourney,
        csatInteraction,
        sentiment == null || sentiment.n() == 0 ? sentiment : SentimentParts.of(topicScore),
        volume);
  }

  private static @Nullable NpsParts nps(Contribution contribution, Rating.Level level) {
    return first(contribution, level, NpsParts::counts).map(NpsParts::of).orElse(null);
  }

  private static @Nullable CsatParts csat(Contribution contribution, Rating.Level level) {
    return first(contribution, level, CsatParts::counts).map(CsatParts::of).orElse(null);
  }

  /** A feedback is one voice: of several answers to the same question the first counts. */
  private static Optional<Rating> first(
      Contribution contribution, Rating.Level level, Predicate<Rating> counts) {
    return contribution.ratings().stream()
        .filter(rating -> rating.level() == level)
        .filter(counts)
        .findFirst();
  }

  public KpiCell plus(KpiCell other) {
    return new KpiCell(
        sum(npsRelationship, other.npsRelationship),
        sum(npsJourney, other.npsJourney),
        sum(npsInteraction, other.npsInteraction),
        sum(csatRelationship, other.csatRelationship),
        sum(csatJourney, other.csatJourney),
        sum(csatInteraction, other.csatInteraction),
        sum(sentiment, other.sentiment),
        sum(volume, other.volume));
  }

  /** What takes this back. */
  public KpiCell negated() {
    return new KpiCell(
        map(npsRelationship, NpsParts::negated),
        map(npsJourney, NpsParts::negated),
        map(npsInteraction, NpsParts::negated),
        map(csatRelationship, CsatParts::negated),
        map(csatJourney, CsatParts::negated),
        map(csatInteraction, CsatParts::negated),
        map(sentiment, SentimentParts::negated),
        map(volume, VolumeParts::negated));
  }

  private static <P extends Parts<P>> @Nullable P sum(@Nullable P a, @Nullable P b) {
    return a == null ? b : b == null ? a : a.plus(b);
  }

  private static <P extends Parts<P>> @Nullable P map(@Nullable P parts, Function<P, P> function) {
    return parts == null ? null : function.apply(parts);
  }
}
