// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.avro;

import dev.earshot.feedback.Rating;
import java.util.List;

/** {@link Rating} as Avro. */
final class RatingAvro {

  private RatingAvro() {}

  static List<dev.earshot.schema.Rating> toAvro(List<Rating> ratings) {
    return ratings.stream().map(RatingAvro::toAvro).toList();
  }

  private static dev.earshot.schema.Rating toAvro(Rating rating) {
    return dev.earshot.schema.Rating.newBuilder()
        .setMetric(Constants.same(rating.metric(), dev.earshot.schema.RatingMetric.class))
        .setRaw(rating.raw())
        .setScaleMin(rating.scaleMinimum())
        .setScaleMax(rating.scaleMaximum())
        .setHigherIsBetter(rating.higherIsBetter())
        .setLevel(Constants.same(rating.level(), dev.earshot.schema.ExperienceLevel.class))
        .setSurveyId(rating.surveyId())
        .setQuestionId(rating.questionId())
        .setWordingId(rating.wordingId())
        .build();
  }

  static List<Rating> fromAvro(List<dev.earshot.schema.Rating> ratings) {
    return ratings.stream().map(RatingAvro::fromAvro).toList();
  }

  private static Rating fromAvro(dev.earshot.schema.Rating rating) {
    return new Rating(
        Constants.same(rating.getMetric(), Rating.Metric.class),
        rating.getRaw(),
        rating.getScaleMin(),
        rating.getScaleMax(),
        rating.getHigherIsBetter(),
        Constants.same(rating.getLevel(), Rating.Level.class),
        rating.getSurveyId(),
        rating.getQuestionId(),
        rating.getWordingId());
  }
}
