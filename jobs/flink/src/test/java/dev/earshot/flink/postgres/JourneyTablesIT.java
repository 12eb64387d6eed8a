// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.postgres;

import static dev.earshot.journey.JourneyStepBuilder.aStep;
import static dev.earshot.journey.JourneyStepBuilder.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.feedback.Outcome;
import dev.earshot.feedback.Party;
import dev.earshot.journey.CustomerAlias;
import dev.earshot.journey.JourneyBook;
import dev.earshot.journey.JourneyPolicy;
import dev.earshot.journey.JourneySnapshot;
import dev.earshot.journey.JourneyStep;
import dev.earshot.journey.JourneyStepBuilder;
import dev.earshot.journey.JourneyUpdate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JourneyTablesIT {

  private static final String EVENTS =
      "select event_id, stage, channel, score from earshot.journey_event"
          + " order by journey_id, occurred_at";

  @RegisterExtension
  static final RealTables TABLES =
      new RealTables("earshot.journey", "earshot.journey_event", "earshot.customer_alias");

  private final Map<String, JourneyStep> steps = new TreeMap<>();
  private final JourneyBook book = new JourneyBook(JourneyPolicy.DEFAULT);
  private JourneySnapshot snapshot = JourneySnapshot.EMPTY;

  @Test
  void writesAPassageWithItsEvents() throws Exception {
    put(aStep("1").onDay(0).happening(Outcome.Kind.ORDER));
    put(aStep("2").onDay(1).scored(-0.25).ticket("t1", "open"));
    write(turn(1));
    assertThat(
            TABLES.rows(
                "select customer_key, journey, stage, status, brand, events, scored_events, score,"
                    + " channels, open_tickets, ended_at, occurred_at = last_event_at"
                    + " from earshot.journey"))
        .containsExactly("c1|customer|support|ACTIVE|acme|2|1|-0.25|{email}|1|null|t");
    assertThat(TABLES.rows(EVENTS)).containsExactly("1|order|ORDER|0", "2|support|email|-0.25");
    assertThat(TABLES.rows("select topics from earshot.journey_event where event_id = '2'"))
        .containsExactly("{billing}");
  }

  @Test
  void replacesEventsThatCanChangeAndKeepsWhatIsSettled() throws Exception {
    put(aStep("1").onDay(0));
    put(aStep("2").onDay(20));
    write(turn(20));
    put(aStep("3").onDay(40));
    write(turn(40));
    steps.remove("2");
    put(aStep("4").onDay(41));
    assertThat(snapshot.settledTo()).isEqualTo(day(0));
    write(turn(41));
    assertThat(
            TABLES.rows("select event_id from earshot.journey_event order by journey_id, event_id"))
        .containsExactlyInAnyOrder("1", "3", "4");
    assertThat(TABLES.rows("select count(*) from earshot.journey")).containsExactly("2");
  }

  @Test
  void writesEventsThatWereSettledBetweenTwoUpdatesOfOneBuffer() throws Exception {
    put(aStep("1").onDay(0));
    put(aStep("2").onDay(20));
    List<JourneyUpdate> updates = new ArrayList<>(turn(60));
    put(aStep("3").onDay(45));
    updates.addAll(turn(61));
    put(aStep("4").onDay(62));
    updates.addAll(turn(62));
    write(updates);
    assertThat(TABLES.rows(EVENTS))
        .extracting(row -> row.charAt(0))
        .containsExactly('1', '2', '3', '4');
    assertThat(TABLES.rows("select events from earshot.journey")).containsExactly("4");
  }

  @Test
  void removesAPassageThatIsNoneAnyMoreAndStatesItAgain() throws Exception {
    put(aStep("1").onDay(0));
    List<JourneyUpdate> stated = turn(1);
    write(stated);
    steps.clear();
    List<JourneyUpdate> removed = turn(2);
    write(removed);
    assertThat(TABLES.rows("select * from earshot.journey")).isEmpty();
    assertThat(TABLES.rows(EVENTS)).isEmpty();
    List<JourneyUpdate> all = new ArrayList<>(stated);
    all.addAll(removed);
    all.addAll(stated);
    write(all);
    assertThat(TABLES.rows("select events from earshot.journey")).containsExactly("1");
    assertThat(TABLES.rows(EVENTS)).hasSize(1);
  }

  @Test
  void removesWhatAFailedAttemptLeftWhereAnotherPassageIs() throws Exception {
    put(aStep("1").onDay(1));
    put(aStep("2").onDay(40));
    put(aStep("3").onDay(80));
    write(turn(80));
    snapshot = JourneySnapshot.EMPTY;
    put(aStep("0").onDay(0));
    put(aStep("1").onDay(1));
    put(aStep("1.5").onDay(20));
    put(aStep("2").onDay(40));
    put(aStep("3").onDay(80));
    write(turn(80));
    assertThat(TABLES.rows("select events from earshot.journey order by started_at"))
        .as("from day 0 to 40, and from day 80")
        .containsExactly("4", "1");
    assertThat(TABLES.rows(EVENTS)).hasSize(5);
  }

  @Test
  void leavesPassagesOfOthersAlone() throws Exception {
    put(aStep("1").onDay(1));
    put(aStep("2").onDay(1).as(Party.Audience.EMPLOYEE));
    write(turn(1));
    write(book.turn("c2", JourneySnapshot.EMPTY, steps.values(), day(1)).updates());
    assertThat(TABLES.rows("select events from earshot.journey")).hasSize(4);
    assertThat(TABLES.rows(EVENTS)).hasSize(4);
  }

  @Test
  void touchesNoEventThatIsThereAsItIs() throws Exception {
    String versions = "select xmin from earshot.journey_event where event_id = '1'";
    put(aStep("1").onDay(0));
    write(turn(0));
    List<String> before = TABLES.rows(versions);
    put(aStep("2").onDay(1));
    write(turn(1));
    assertThat(TABLES.rows(versions)).isEqualTo(before);
  }

  @Test
  void writesTheNewestAlias() throws Exception {
    TABLES.write(
        new CustomerAliasTable(),
        List.of(
            new CustomerAlias("c1", "c2", day(1), "m1"),
            new CustomerAlias("c1", "c3", day(2), "m2")));
    assertThat(TABLES.rows("select from_customer, into_customer from earshot.customer_alias"))
        .containsExactly("c1|c3");
  }

  private void put(JourneyStepBuilder step) {
    JourneyStep built = step.build();
    steps.put(built.eventId(), built);
  }

  private List<JourneyUpdate> turn(double now) {
    JourneyBook.Page page = book.turn("c1", snapshot, steps.values(), day(now));
    snapshot = page.snapshot();
    page.settled().forEach(step -> steps.remove(step.eventId()));
    return page.updates();
  }

  private static void write(Collection<JourneyUpdate> updates) throws Exception {
    TABLES.write(new JourneyTables(), updates);
  }
}
