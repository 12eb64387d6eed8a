// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback.adapter;

import static dev.earshot.flink.feedback.adapter.AdapterFixture.PSEUDONYMS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.configuration.Settings;
import dev.earshot.feedback.Arrival;
import dev.earshot.feedback.ArrivalPolicy;
import dev.earshot.feedback.Feedback;
import dev.earshot.feedback.Operation;
import dev.earshot.feedback.Origin;
import dev.earshot.feedback.Party;
import dev.earshot.workload.Feed;
import dev.earshot.workload.Label;
import dev.earshot.workload.Workload;
import dev.earshot.workload.WorkloadPlan;
import dev.earshot.workload.WorkloadRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every record of the workload is understood, as what the workload says that it is. */
class WorkloadAdaptersTest {

  private static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");

  private static final ArrivalPolicy POLICY =
      new ArrivalPolicy(Duration.ofHours(1), Duration.ofDays(7300), 100_000);

  private static final Map<Feed, Settings.Source.Format> FORMATS =
      Map.of(
          Feed.VOICE, Settings.Source.Format.CANONICAL,
          Feed.TICKETS, Settings.Source.Format.ZENDESK,
          Feed.BUSINESS, Settings.Source.Format.SEGMENT);

  private static final Map<Feed, SourceAdapter> ADAPTERS = new EnumMap<>(Feed.class);

  private static List<WorkloadRecord> records = List.of();

  /** As the feeds are configured: without a default brand, which the help desk would be given. */
  @BeforeAll
  static void generate() {
    for (Feed feed : Feed.values()) {
      Settings.Source source =
          new Settings.Source(
              feed.source(),
              FORMATS.get(feed),
              List.of("in"),
              Duration.ofSeconds(10),
              Duration.ofSeconds(30),
              true,
              Duration.ofHours(1),
              Duration.ofDays(7300),
              100_000,
              Map.of(),
              "",
              Map.of());
      ADAPTERS.put(feed, Adapters.of(source, PSEUDONYMS));
    }
    WorkloadPlan demonstration = WorkloadPlan.demonstration(1, NOW);
    var plan =
        WorkloadPlan.of(
            1,
            NOW.minus(Duration.ofDays(2)),
            NOW.plus(Duration.ofHours(2)),
            demonstration.problems());
    records = Workload.of(plan).stream().toList();
  }

  @Test
  void everyRecordIsUnderstoodUnderItsIdAndTime() throws RejectedException {
    int filtered = 0;
    for (WorkloadRecord record : records) {
      Arrival arrival = arrival(record);
      if (arrival.kind() == Arrival.Kind.FILTERED) {
        assertThat(arrival.filtered()).isEqualTo("private_comment");
        filtered++;
      } else {
        assertThat(arrival.key()).isEqualTo(record.eventId());
        assertThat(Instant.ofEpochMilli(arrival.eventTime(0))).isEqualTo(record.eventTime());
      }
    }
    assertThat(filtered).isBetween(1, records.size() / 100);
  }

  @Test
  void everyFeedbackIsTakenAndMeansWhatItsLabelSays() throws RejectedException {
    for (WorkloadRecord record : records) {
      Arrival arrival = arrival(record);
      if (arrival.kind() == Arrival.Kind.FEEDBACK) {
        agree(arrival.feedback(), record);
      }
    }
  }

  private static void agree(Feedback feedback, WorkloadRecord record) {
    Label label = record.label();
    assertThat(POLICY.refuse(feedback)).as(record.value()).isEmpty();
    assertThat(feedback.dimensions().brand()).isEqualTo(label.brand());
    assertThat(feedback.party().customer()).isEqualTo(PSEUDONYMS.of(record.key()));
    assertThat(feedback.operation() == Operation.DELETE)
        .isEqualTo(label.transmission() == Label.Transmission.DELETE);
    if (feedback.operation() == Operation.UPSERT) {
      assertThat(feedback.words().text()).isEqualTo(label.text());
      assertThat(feedback.party().authorRole() == Party.AuthorRole.CUSTOMER)
          .isEqualTo(label.kind().isCustomerVoice());
    }
  }

  @Test
  void everyBusinessEventIsAnOutcomeOfTheBrandOrAMerge() throws RejectedException {
    for (WorkloadRecord record : records) {
      if (record.feed() == Feed.BUSINESS) {
        Arrival arrival = arrival(record);
        boolean merges = record.label().kind() == Label.Kind.IDENTIFY;
        assertThat(arrival.kind()).isEqualTo(merges ? Arrival.Kind.MERGE : Arrival.Kind.OUTCOME);
        assertThat(merges || arrival.outcome().dimensions().brand().equals(record.label().brand()))
            .isTrue();
      }
    }
  }

  private static Arrival arrival(WorkloadRecord record) throws RejectedException {
    var origin = new Origin("in", 0, 0, record.sentAt(), "");
    List<Arrival> arrivals = ADAPTERS.get(record.feed()).adapt(record.bytes(), origin);
    assertThat(arrivals).as(record.value()).hasSize(1);
    return arrivals.get(0);
  }
}
