// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import dev.earshot.kpi.Dimension;
import dev.earshot.kpi.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Says in one plain English sentence why an alert stands: who, what, how often, since when, and
 * what would have been usual. Holds nothing that a customer wrote.
 */
final class WhySentence {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm 'UTC' '('d MMM')'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private WhySentence() {}

  static String of(Alert alert) {
    String sentence = alert.measure() == Measure.VOLUME ? volume(alert) : sentiment(alert);
    Instant resolved = alert.life().resolvedAt();
    return resolved == null ? sentence : "Over at " + TIME.format(resolved) + ": " + sentence;
  }

  private static String volume(Alert alert) {
    Figures figures = alert.figures();
    String times = figures.texts() == 1 ? "once" : figures.texts() + " times";
    String what =
        alert.topic().isEmpty()
            ? " spoke up " + times
            : " named " + readable(alert.topic()) + " " + times;
    String expected = number(figures.expected());
    return capital(who(alert) + what)
        + " in the "
        + since(figures)
        + "; "
        + expected
        + (expected.equals("1") ? " was" : " were")
        + " expected.";
  }

  private static String sentiment(Alert alert) {
    Figures figures = alert.figures();
    return "The mean sentiment"
        + (alert.topic().isEmpty() ? "" : " about " + readable(alert.topic()))
        + " of "
        + who(alert)
        + " fell to "
        + score(figures.meanScore())
        + " over the "
        + figures.scored()
        + " texts of the "
        + since(figures)
        + "; it was "
        + score(figures.usualScore())
        + " before.";
  }

  private static String who(Alert alert) {
    String people =
        switch (alert.audience()) {
          case CUSTOMER -> "customers";
          case EMPLOYEE -> "employees";
          case PARTNER -> "partners";
        };
    var values = Scope.parse(alert.scope()).values();
    String brand = values.remove(Dimension.BRAND);
    String others =
        values.entrySet().stream()
            .map(pair -> pair.getKey().text().replace('_', ' ') + " " + pair.getValue())
            .collect(Collectors.joining(" and "));
    return people
        + (brand == null ? "" : " of " + brand)
        + (others.isEmpty() ? "" : " in " + others);
  }

  /** The last two steps of a topic's path, in words. */
  private static String readable(String topic) {
    String[] steps = topic.split("/", -1);
    String last = steps[steps.length - 1];
    String name = steps.length == 1 ? last : steps[steps.length - 2] + "/" + last;
    return name.replace('-', ' ').replace('_', ' ');
  }

  private static String since(Figures figures) {
    Instant begin = Instant.ofEpochMilli(figures.since());
    Duration length = Duration.between(begin, Instant.ofEpochMilli(figures.until()));
    return length(length) + " since " + TIME.format(begin);
  }

  private static String length(Duration length) {
    long minutes = Math.max(1, length.toMinutes());
    if (minutes < 120) {
      return minutes == 1 ? "minute" : minutes + " minutes";
    }
    long hours = Math.round(minutes / 60.0);
    return hours < 48 ? hours + " hours" : Math.round(hours / 24.0) + " days";
  }

  private static String number(double value) {
    if (value < 0.05) {
      return "almost none";
    }
    String text = String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static String score(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replace("-0.00", "0.00");
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
