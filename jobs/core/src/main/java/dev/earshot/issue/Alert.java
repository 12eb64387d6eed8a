// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import dev.earshot.feedback.Party;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * One problem that was found.
 *
 * @param alertId hash of rule, audience, topic, scope and deciding window
 * @param audience whose experience it is
 * @param measure what showed it
 * @param topic of the series that showed it
 * @param scope of that series
 * @param beganAt estimated start of the problem
 * @param openedAt end of the deciding window
 * @param life where it is in its life
 * @param figures of its present or last episode
 * @param evidence texts of that series since the problem began
 * @param related other series that it shows in
 */
public record Alert(
    String alertId,
    Party.Audience audience,
    Measure measure,
    String topic,
    String scope,
    Instant beganAt,
    Instant openedAt,
    AlertLife life,
    Figures figures,
    List<Evidence> evidence,
    List<Related> related) {

  private static final int ID_BYTES = 8;

  static Alert opened(Suspicion suspicion, Party.Audience audience, Instant at, int evidence) {
    SeriesKey key = suspicion.key();
    return new Alert(
        id(suspicion.measure(), audience, key, at),
        audience,
        suspicion.measure(),
        key.topic(),
        key.scope(),
        Instant.ofEpochMilli(suspicion.began()),
        at,
        AlertLife.opening(at),
        Figures.of(suspicion),
        Evidence.sample(suspicion.texts(), evidence),
        List.of());
  }

  /** The rule that raises alerts of a measure. */
  static String ruleId(Measure measure) {
    return switch (measure) {
      case VOLUME -> "volume-rise";
      case SENTIMENT -> "sentiment-fall";
    };
  }

  SeriesKey key() {
    return new SeriesKey(topic, scope);
  }

  boolean isOpen() {
    return life.isOpen();
  }

  /** Whether a series has been told of already. */
  boolean holds(SeriesKey key, Measure ofMeasure) {
    return (measure == ofMeasure && key().equals(key))
        || related.stream().anyMatch(r -> r.measure() == ofMeasure && r.key().equals(key));
  }

  Alert living(AlertLife newLife) {
    return new Alert(
        alertId, audience, measure, topic, scope, beganAt, openedAt, newLife, figures, evidence,
        related);
  }

  Alert showing(Figures newFigures, List<Evidence> newEvidence) {
    return new Alert(
        alertId,
        audience,
        measure,
        topic,
        scope,
        beganAt,
        openedAt,
        life,
        newFigures,
        newEvidence,
        related);
  }

  /** With a series in which it shows as well; its place among them is by name. */
  Alert relating(Suspicion suspicion) {
    Related newest = suspicion.asRelated();
    List<Related> all = new ArrayList<>();
    for (Related known : related) {
      if (known.measure() != newest.measure() || !known.key().equals(newest.key())) {
        all.add(known);
      }
    }
    all.add(newest);
    all.sort(
        (a, b) ->
            a.key().equals(b.key())
                ? a.measure().compareTo(b.measure())
                : a.key().compareTo(b.key()));
    return new Alert(
        alertId,
        audience,
        measure,
        topic,
        scope,
        beganAt,
        openedAt,
        life.changing(),
        figures,
        evidence,
        List.copyOf(all));
  }

  private static String id(Measure measure, Party.Audience audience, SeriesKey key, Instant at) {
    String identity =
        String.join(
            "\n", ruleId(measure), audience.name(), key.topic(), key.scope(), at.toString());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
