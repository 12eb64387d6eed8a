// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.earshot.feedback.Outcome;
import dev.earshot.journey.DefaultJourney;
import dev.earshot.journey.JourneyDefinition;
import dev.earshot.journey.JourneyPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Journeys as they are configured. */
class JourneyPolicyTest {

  private final RecordBinder binder = new RecordBinder();

  @Test
  void followsTheDefaultJourneyWithoutAnyConfiguration() throws IOException {
    JourneyPolicy policy = bind("{}");
    assertThat(policy).isEqualTo(JourneyPolicy.DEFAULT);
    assertThat(policy.journeys()).containsExactly(DefaultJourney.CUSTOMER);
  }

  @Test
  void readsDefinitions() throws IOException {
    JourneyPolicy policy =
        bind(
            """
            lateness: 7d
            closed_ticket_statuses: [fixed]
            journeys:
              - name: claim
                version: 2
                inactivity: 14d
                stages:
                  - name: filed
                    touchpoints: [claim_form]
                    ticket_statuses: [new]
                    invitations: [answered]
                  - name: paid
                    goal: true
                    outcomes: [refund]
                    channels: [bank]
                    hints: [payout]
            """);
    JourneyDefinition claim = policy.journeys().get(0);
    assertThat(claim.inactivity()).isEqualTo(Duration.ofDays(14));
    assertThat(claim.stages().get(1).goal()).isTrue();
    assertThat(claim.stages().get(1).outcomes()).containsExactly(Outcome.Kind.REFUND);
    assertThat(policy.closedTicketStatuses()).containsExactly("fixed");
  }

  @Test
  void refusesWhatCannotBeFollowed() throws IOException {
    assertThat(
            problems(
                """
                remember_for: 60d
                journeys: [{name: a, stages: [{name: s}]}, {name: b, stages: [{name: s}, {name: s}]}]
                """))
        .containsExactly(
            "journeys[1]: the journey 'b' has two stages 's'",
            ": remember_for must be longer than lateness and the inactivity of 'a' together");
  }

  private JourneyPolicy bind(String yaml) throws IOException {
    JourneyPolicy policy = read(yaml);
    assertThat(binder.problems()).isEmpty();
    return policy;
  }

  private List<String> problems(String yaml) throws IOException {
    read(yaml);
    return binder.problems().stream().map(p -> p.path() + ": " + p.message()).toList();
  }

  private JourneyPolicy read(String yaml) throws IOException {
    return binder
        .bind(new ObjectMapper(new YAMLFactory()).readTree(yaml), JourneyPolicy.class)
        .orElse(null);
  }
}
