// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.workload.Label;
import dev.earshot.workload.PlantedProblem;
import dev.earshot.workload.Workload;
import dev.earshot.workload.WorkloadPlan;
import dev.earshot.workload.WorkloadRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Five days of an invented organisation, with repetitions, late records, edits, deletes and merges,
 * and with one problem that is to be found on the last day.
 */
final class InventedDays {

  /** Event time to which the sources are closed: past every window and every silence. */
  static final Instant CLOSED_TO = Instant.parse("2026-04-20T00:00:00Z");

  private static final Instant FROM = Instant.parse("2026-03-02T00:00:00Z");
  private static final Duration SPAN = Duration.ofDays(5);
  private static final int TEXTS_PER_DAY = 60;
  private static final long SEED = 1913;

  private static final PlantedProblem CHARGED_TWICE =
      new PlantedProblem(
          "charged-twice",
          PlantedProblem.Kind.VOLUME,
          "Lindgrove",
          "billing/charge",
          Instant.parse("2026-03-06T12:00:00Z"),
          Duration.ofHours(2),
          Duration.ofMinutes(10),
          Duration.ofMinutes(20),
          60);

  /** Records may come as late as the workload sends them and are still in time. */
  private static final String CONFIGURATION =
      """
      enrichment: {checkpoint_interval: 2s}
      issues: {minimum_history: 3d}
      sources:
        - name: demo_voice
          format: canonical
          topics: [earshot.source.demo_voice]
          out_of_orderness: 1h
          idle_after: 30m
        - name: demo_tickets
          format: zendesk
          topics: [earshot.source.demo_tickets]
          out_of_orderness: 1h
          idle_after: 30m
        - name: demo_business
          format: segment
          topics: [earshot.source.demo_business]
          out_of_orderness: 1h
          idle_after: 30m
      """;

  private final List<WorkloadRecord> records;
  private final Map<String, Integer> firstSent = new HashMap<>();

  InventedDays() {
    records =
        Workload.of(
                WorkloadPlan.of(SEED, FROM, FROM.plus(SPAN), List.of(CHARGED_TWICE))
                    .withTextsPerDay(TEXTS_PER_DAY))
            .stream()
            .toList();
    for (int i = 0; i < records.size(); i++) {
      firstSent.putIfAbsent(records.get(i).eventId(), i);
    }
  }

  /** Writes the configuration of an engine that listens to them. */
  static Path writeConfiguration(Path file) throws IOException {
    return Files.writeString(file, CONFIGURATION);
  }

  /** All records in the order in which they are sent. */
  List<WorkloadRecord> records() {
    return records;
  }

  /** How many records are sent before the first one of an event. */
  int firstSent(String eventId) {
    return firstSent.getOrDefault(eventId, -1);
  }

  /** What is fed back and not taken back. */
  Set<String> feedbackIds() {
    Set<String> ids = idsWhere(label -> isFeedback(label) && !isPrivateNote(label));
    ids.removeAll(idsWhere(label -> label.transmission() == Label.Transmission.DELETE));
    return ids;
  }

  /** What happens in the shop. */
  Set<String> outcomeIds() {
    return idsWhere(label -> !isFeedback(label) && label.kind() != Label.Kind.IDENTIFY);
  }

  /** What is sent in one version only, though perhaps twice; merges, which go two ways, apart. */
  Set<String> unrevisedIds() {
    Set<String> ids =
        idsWhere(label -> label.kind() != Label.Kind.IDENTIFY && !isPrivateNote(label));
    ids.removeAll(
        idsWhere(
            label ->
                label.transmission() == Label.Transmission.EDIT
                    || label.transmission() == Label.Transmission.DELETE));
    return ids;
  }

  /** What staff write to each other on a ticket: left out, as nobody told it to a customer. */
  private static boolean isPrivateNote(Label label) {
    return label.kind() == Label.Kind.STAFF && !label.hasText();
  }

  private static boolean isFeedback(Label label) {
    return switch (label.kind()) {
      case INVITATION, SURVEY, CHAT, REVIEW, SOCIAL, TICKET, COMMENT, STATUS, STAFF -> true;
      case ORDER, REFUND, CANCEL, IDENTIFY -> false;
    };
  }

  private Set<String> idsWhere(Predicate<Label> condition) {
    return records.stream()
        .filter(record -> condition.test(record.label()))
        .map(WorkloadRecord::eventId)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
