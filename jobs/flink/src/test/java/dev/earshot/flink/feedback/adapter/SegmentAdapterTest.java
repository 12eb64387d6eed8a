// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback.adapter;

import static dev.earshot.flink.feedback.adapter.AdapterFixture.PSEUDONYMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.configuration.Settings;
import dev.earshot.feedback.Arrival;
import dev.earshot.feedback.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentAdapterTest {

  @Test
  void readsAnOrder() throws Exception {
    Outcome outcome =
        track(
                "Order Completed",
                "{\"order_id\": \"o9\", \"revenue\": 19.99, \"currency\": \"eur\"}")
            .outcome();
    assertThat(outcome.id()).isEqualTo("src:m1");
    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.ORDER);
    assertThat(outcome.amountMinor()).isEqualTo(1999);
    assertThat(outcome.currency()).isEqualTo("EUR");
    assertThat(outcome.reference()).isEqualTo("o9");
    assertThat(outcome.party().customer()).isEqualTo(PSEUDONYMS.of("u1"));
  }

  @ParameterizedTest
  @CsvSource({
    "1500,JPY,1500",
    "1.2345,BHD,1234",
    "0.125,USD,12",
    "0.135,USD,14",
    "-5,GBP,-500",
  })
  void roundsToTheCurrencysMinorUnits(String amount, String currency, long minor) throws Exception {
    String properties = "{\"revenue\": %s, \"currency\": \"%s\"}".formatted(amount, currency);
    assertThat(track("Order Completed", properties).outcome().amountMinor()).isEqualTo(minor);
  }

  @Test
  void takesDollarsWhereNoCurrencyIsGiven() throws Exception {
    assertThat(track("Order Refunded", "{\"total\": 5}").outcome().currency()).isEqualTo("USD");
  }

  @Test
  void knowsConfiguredEventNames() throws Exception {
    assertThat(track("Plan Upgraded", "{\"value\": 3}").outcome().kind())
        .isEqualTo(Outcome.Kind.REVENUE);
  }

  @Test
  void filtersWhatIsNoOutcome() throws Exception {
    assertThat(track("Page Scrolled", "{}").filtered()).isEqualTo("not_an_outcome");
  }

  @ParameterizedTest
  @CsvSource({"1e999999999,USD", "abc,USD", "5,XXXX"})
  void refusesMoneyThatIsNone(String amount, String currency) {
    String properties = "{\"revenue\": \"%s\", \"currency\": \"%s\"}".formatted(amount, currency);
    assertThatThrownBy(() -> track("Order Completed", properties))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("INVALID_FIELD at 'properties.");
  }

  @Test
  void joinsTheVisitorToTheUserItTurnsOutToBe() throws Exception {
    List<Arrival> arrivals =
        adapt(
            """
            {"type": "identify", "messageId": "m2", "userId": "u1", "anonymousId": "v1",
             "traits": {"acquisition_cost": 12}, "timestamp": "2026-03-02T10:00:00Z"}
            """);
    assertThat(arrivals)
        .extracting(Arrival::kind)
        .containsExactly(Arrival.Kind.OUTCOME, Arrival.Kind.MERGE);
    assertThat(arrivals.get(0).outcome().kind()).isEqualTo(Outcome.Kind.ACQUISITION_COST);
    assertThat(arrivals.get(0).key()).isEqualTo("src:m2#acquisition_cost");
    assertThat(arrivals.get(1).merge().fromCustomer()).isEqualTo(PSEUDONYMS.of("anonymous:v1"));
    assertThat(arrivals.get(1).merge().intoCustomer()).isEqualTo(PSEUDONYMS.of("u1"));
  }

  private static Arrival track(String event, String properties) throws RejectedException {
    return adapt(
            """
            {"type": "track", "event": "%s", "messageId": "m1", "userId": "u1",
             "properties": %s, "timestamp": "2026-03-02T10:00:00.249Z"}
            """
                .formatted(event, properties))
        .get(0);
  }

  private static List<Arrival> adapt(String json) throws RejectedException {
    return AdapterFixture.adapt(Settings.Source.Format.SEGMENT, json);
  }
}
