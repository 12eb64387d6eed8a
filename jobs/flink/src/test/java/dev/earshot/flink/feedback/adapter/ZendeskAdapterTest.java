// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback.adapter;

import static dev.earshot.flink.feedback.adapter.AdapterFixture.PSEUDONYMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.configuration.Settings;
import dev.earshot.feedback.Arrival;
import dev.earshot.feedback.Dimensions;
import dev.earshot.feedback.Feedback;
import dev.earshot.feedback.Operation;
import dev.earshot.feedback.Party;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ZendeskAdapterTest {

  private static final String DETAIL =
      """
      "detail": {"id": "77", "subject": "Roaming", "description": "I was charged twice abroad.",
        "status": "OPEN", "priority": "HIGH", "type": "PROBLEM", "requester_id": "501",
        "submitter_id": "501", "organization_id": "9", "brand_id": "3", "tags": ["mobile"],
        "via": {"channel": "web_service"}}
      """;

  @Test
  void readsTheDescriptionOfANewTicket() throws Exception {
    Feedback feedback = adapt("ticket.created", "{}").feedback();
    assertThat(feedback.id()).isEqualTo("src:ticket/77");
    assertThat(feedback.event().threadId()).isEqualTo("ticket/77");
    assertThat(feedback.words().subject()).isEqualTo("Roaming");
    assertThat(feedback.words().text()).isEqualTo("I was charged twice abroad.");
    assertThat(feedback.words().language()).as("the source's").isEqualTo("pt");
    assertThat(feedback.times().saidAt()).isEqualTo(Instant.parse("2026-03-02T10:00:00.123Z"));
    assertThat(feedback.party().customer()).isEqualTo(PSEUDONYMS.of("zendesk:501"));
    assertThat(feedback.party().authorRole()).isEqualTo(Party.AuthorRole.CUSTOMER);
    assertThat(feedback.dimensions().channel()).isEqualTo("web_service");
    assertThat(feedback.dimensions().direction()).isEqualTo(Dimensions.Direction.INBOUND);
    assertThat(feedback.ticket().status()).isEqualTo("open");
    assertThat(feedback.ticket().priority()).isEqualTo("high");
    assertThat(feedback.attributes()).containsEntry("zendesk_type", "PROBLEM");
  }

  @Test
  void takesACustomersPublicComment() throws Exception {
    Feedback feedback = comment(true, false).feedback();
    assertThat(feedback.id()).isEqualTo("src:comment/900");
    assertThat(feedback.words().text()).isEqualTo("Still wrong.");
    assertThat(feedback.words().language()).as("the source's").isEqualTo("pt");
    assertThat(feedback.isScored()).isTrue();
  }

  @Test
  void booksACopiedUsersCommentToThatUser() throws Exception {
    Feedback feedback =
        adapt(
                "ticket.comment_added",
                "{\"comment\": {\"id\": \"1\", \"body\": \"Me too.\", \"author\": {\"id\": 777}}}")
            .feedback();
    assertThat(feedback.party().customer()).isEqualTo(PSEUDONYMS.of("zendesk:777"));
  }

  @Test
  void neverScoresStaffAsCustomerVoice() throws Exception {
    Feedback feedback = comment(true, true).feedback();
    assertThat(feedback.party().authorRole()).isEqualTo(Party.AuthorRole.AGENT);
    assertThat(feedback.isScored()).isFalse();
  }

  @Test
  void filtersAPrivateComment() throws Exception {
    Arrival arrival = comment(false, true);
    assertThat(arrival.kind()).isEqualTo(Arrival.Kind.FILTERED);
    assertThat(arrival.filtered()).isEqualTo("private_comment");
  }

  @Test
  void takesBackARedactedComment() throws Exception {
    Feedback feedback = adapt("ticket.comment_redacted", "{\"comment\": {\"id\": 900}}").feedback();
    assertThat(feedback.id()).isEqualTo("src:comment/900");
    assertThat(feedback.operation()).isEqualTo(Operation.DELETE);
  }

  @Test
  void keepsAChangeOfStatusWithoutWords() throws Exception {
    Feedback feedback = adapt("ticket.status_changed", "{}").feedback();
    assertThat(feedback.id()).isEqualTo("src:change/ev-1");
    assertThat(feedback.words().text()).isEmpty();
    assertThat(feedback.isScored()).isFalse();
    assertThat(feedback.saysSomething()).isTrue();
  }

  @Test
  void filtersEventTypesOfOtherMatters() throws Exception {
    assertThat(adapt("user.created", "{}").filtered()).isEqualTo("event_type_not_taken");
  }

  @Test
  void refusesACommentWithoutBody() {
    assertThatThrownBy(
            () -> adapt("ticket.comment_added", "{\"comment\": {\"id\": \"1\", \"boddy\": \"x\"}}"))
        .hasMessage(
            "MISSING_FIELD at 'event.comment.body': event.comment.body is missing or empty;"
                + " is 'boddy' meant?");
  }

  private static Arrival comment(boolean visible, boolean staff) throws RejectedException {
    return adapt(
        "ticket.comment_added",
        """
        {"comment": {"id": "900", "body": "Still wrong.", "is_public": %s,
                     "author": {"id": "501", "is_staff": %s}}}
        """
            .formatted(visible, staff));
  }

  private static Arrival adapt(String type, String event) throws RejectedException {
    String json =
        """
        {"account_id": 1, "id": "ev-1", "time": "2026-03-02T10:00:00.123456789Z",
         "type": "zen:event-type:%s", "subject": "zen:ticket:77", %s, "event": %s}
        """
            .formatted(type, DETAIL, event);
    return AdapterFixture.adapt(Settings.Source.Format.ZENDESK, json).get(0);
  }
}
