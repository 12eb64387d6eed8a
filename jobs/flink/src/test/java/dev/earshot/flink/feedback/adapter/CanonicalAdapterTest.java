// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback.adapter;

import static dev.earshot.flink.feedback.adapter.AdapterFixture.ORIGIN;
import static dev.earshot.flink.feedback.adapter.AdapterFixture.PSEUDONYMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.earshot.configuration.Settings;
import dev.earshot.feedback.DeadLetterCode;
import dev.earshot.feedback.Dimensions;
import dev.earshot.feedback.Feedback;
import dev.earshot.feedback.Fingerprints;
import dev.earshot.feedback.Invitation;
import dev.earshot.feedback.Operation;
import dev.earshot.feedback.Party;
import dev.earshot.feedback.Rating;
import dev.earshot.feedback.Rejection;
import dev.earshot.flink.avro.FeedbackAvro;
import dev.earshot.schema.registry.AvroFraming;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalAdapterTest {

  @Test
  void readsEveryField() throws Exception {
    Feedback feedback =
        adapt(
            """
            {"event_id": "e7", "source_system": "kiosk", "event_type": "answer",
             "thread_id": "t1", "object_id": "o1",
             "experienced_at": "2026-03-01T09:00:00+01:00", "said_at": "2026-03-02T10:00:00Z",
             "received_at": 1772445603000, "customer_id": "customer-7", "account_id": "a1",
             "parent_account_id": "a0", "audience": "partner", "author_role": "agent",
             "brand": "zenith", "unit_path": "north/oslo/12", "channel": "kiosk",
             "direction": "inbound", "language": "nb", "subject": "Bill", "text": "Wrong again.",
             "touchpoint": "checkout", "product": "plan", "product_version": "2",
             "region": "north", "segment": "gold", "journey_hints": {"onboarding": "activated"},
             "ratings": [{"metric": "nps", "raw": 3},
                         {"metric": "CES", "raw": 2, "scale_min": 1, "scale_max": 7,
                          "higher_is_better": false, "level": "journey", "survey_id": "s1",
                          "question_id": "q1", "wording_id": "w1"}],
             "invitation_id": "i1", "invitation_status": "answered", "ticket_status": "OPEN",
             "ticket_priority": "High", "tags": ["vip"], "operation": "upsert",
             "attributes": {"till": 4}, "queue_minutes": 12}
            """);
    assertThat(feedback.id()).isEqualTo("src:e7");
    assertThat(feedback.event().system()).isEqualTo("kiosk");
    assertThat(feedback.event().threadId()).isEqualTo("t1");
    assertThat(feedback.times().experiencedAt()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
    assertThat(feedback.times().saidAt()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
    assertThat(feedback.times().receivedAt()).isEqualTo(Instant.parse("2026-03-02T10:00:03Z"));
    assertThat(feedback.party())
        .isEqualTo(
            new Party(
                PSEUDONYMS.of("customer-7"),
                "k1",
                "a1",
                "a0",
                Party.Audience.PARTNER,
                Party.AuthorRole.AGENT));
    assertThat(feedback.dimensions())
        .isEqualTo(
            new Dimensions(
                "zenith",
                "north/oslo/12",
                "kiosk",
                Dimensions.Direction.INBOUND,
                "checkout",
                "plan",
                "2",
                "north",
                "gold"));
    assertThat(feedback.words().text()).isEqualTo("Wrong again.");
    assertThat(feedback.ratings())
        .containsExactly(
            new Rating(Rating.Metric.NPS, 3, 0, 10, true, Rating.Level.INTERACTION, "", "", ""),
            new Rating(Rating.Metric.CES, 2, 1, 7, false, Rating.Level.JOURNEY, "s1", "q1", "w1"));
    assertThat(feedback.invitation()).isEqualTo(new Invitation("i1", Invitation.Status.ANSWERED));
    assertThat(feedback.ticket().status()).isEqualTo("open");
    assertThat(feedback.ticket().tags()).containsExactly("vip");
    assertThat(feedback.journeyHints()).containsEntry("onboarding", "activated");
    assertThat(feedback.operation()).isEqualTo(Operation.UPSERT);
    assertThat(feedback.origin()).isEqualTo(ORIGIN);
    assertThat(feedback.attributes())
        .as("unknown fields are kept")
        .containsEntry("till", "4")
        .containsEntry("queue_minutes", "12");
  }

  @Test
  void fillsInDefaults() throws Exception {
    Feedback feedback = adapt("{\"event_id\": 7, \"said_at\": \"2026-03-02T10:00:00Z\"}");
    assertThat(feedback.id()).isEqualTo("src:7");
    assertThat(feedback.dimensions().brand()).isEqualTo("acme");
    assertThat(feedback.words().language()).isEqualTo("pt");
    assertThat(feedback.times().receivedAt()).isEqualTo(feedback.times().saidAt());
    assertThat(feedback.party().customer()).isEmpty();
    assertThat(feedback.party().authorRole()).isEqualTo(Party.AuthorRole.CUSTOMER);
  }

  @Test
  void storesHalfSurrogatesAndNulAsReplacementCharacters() throws Exception {
    Feedback feedback =
        adapt(
            "{\"event_id\": \"1\", \"said_at\": 0, \"text\": \"a\\u0000b\\ud83dc\\ud83d\\ude00\"}");
    assertThat(feedback.words().text()).isEqualTo("a\uFFFDb\uFFFDc\uD83D\uDE00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{event_id|MALFORMED_JSON|line 1, column 2",
        "hello|MALFORMED_JSON|line 1, column 1",
        "[1, 2]|MALFORMED_JSON|line 1",
        "{} trailing|MALFORMED_JSON|line 1, column 4",
        "{'a': 1}|MALFORMED_JSON|line 1, column 2",
        "{\"a\": 1, \"a\": 2}|MALFORMED_JSON|line 1, column 13",
        "{\"said_at\": \"2026-03-02T10:00:00Z\"}|MISSING_FIELD|event_id",
        "{\"event_id\": \"1\"}|MISSING_FIELD|said_at",
        "{\"event_id\": \"1\", \"said_at\": \"yesterday\"}|INVALID_FIELD|said_at",
        "{\"event_id\": \"1\", \"said_at\": \"2026-03-02T10:00:00\"}|INVALID_FIELD|said_at",
        "{\"event_id\": \"1\", \"said_at\": \"+99999-01-01T00:00:00Z\"}|INVALID_FIELD|said_at",
        "{\"event_id\": \"1\", \"said_at\": 0, \"audience\": \"all\"}|INVALID_FIELD|audience",
        "{\"event_id\": \"1\", \"said_at\": 0, \"text\": [1]}|INVALID_FIELD|text",
        "{\"event_id\": \"1\", \"said_at\": 0, \"ratings\": [7]}|INVALID_FIELD|ratings[0]",
        "{\"event_id\": \"1\", \"said_at\": 0, \"ratings\": [{\"raw\":"
            + " \"x\"}]}|INVALID_FIELD|ratings[0].raw",
        "{\"event_id\": \"1\", \"said_at\": 0, \"ratings\": [{}]}|MISSING_FIELD|ratings[0].raw",
      })
  void saysWhatIsWrongAndWhere(String json, DeadLetterCode code, String position) {
    Rejection rejection = rejection(json.getBytes(StandardCharsets.UTF_8));
    assertThat(rejection.code()).isEqualTo(code);
    assertThat(rejection.position()).isEqualTo(position);
  }

  @Test
  void saysWhichByteIsNoUtf8() {
    byte[] bytes = "{\"event_id\": \"x\"}".getBytes(StandardCharsets.ISO_8859_1);
    bytes[14] = (byte) 0xE9;
    Rejection rejection = rejection(bytes);
    assertThat(rejection.code()).isEqualTo(DeadLetterCode.INVALID_UTF8);
    assertThat(rejection.position()).isEqualTo("byte 14");
  }

  @Test
  void saysThatARecordIsEmpty() {
    assertThat(rejection(new byte[0]).code()).isEqualTo(DeadLetterCode.EMPTY_RECORD);
  }

  @Test
  void saysWhichSchemaIdNobodyKnows() {
    Rejection rejection = rejection(new byte[] {0, 0, 0, 127, 1, 7});
    assertThat(rejection.code()).isEqualTo(DeadLetterCode.UNKNOWN_SCHEMA_ID);
    assertThat(rejection.reason()).contains("32513");
  }

  @Test
  void readsFramedAvroAsItReadsJson() throws Exception {
    Feedback json =
        adapt(
            """
            {"event_id": "1", "said_at": "2026-03-02T10:00:00Z", "text": "Wrong.", "brand": "acme",
             "ratings": [{"metric": "NPS", "raw": 3}], "tags": ["vip"]}
            """);
    byte[] framed =
        AvroFraming.of(dev.earshot.schema.Feedback.class).encode(FeedbackAvro.toAvro(json));
    var source = AdapterFixture.source("src", Settings.Source.Format.CANONICAL);
    Feedback avro = Adapters.of(source, PSEUDONYMS).adapt(framed, ORIGIN).get(0).feedback();
    assertThat(avro).isEqualTo(json);
    assertThat(Fingerprints.of(avro)).isEqualTo(Fingerprints.of(json));
    dev.earshot.schema.Feedback silent = FeedbackAvro.toAvro(json);
    silent.setLanguage("");
    byte[] unsaid = AvroFraming.of(dev.earshot.schema.Feedback.class).encode(silent);
    assertThat(Adapters.of(source, PSEUDONYMS).adapt(unsaid, ORIGIN).get(0).feedback().words())
        .isEqualTo(json.words());
  }

  @Test
  void takesNoRawIdForAPseudonym() throws Exception {
    Feedback json = adapt("{\"event_id\": \"1\", \"said_at\": 0, \"text\": \"x\"}");
    dev.earshot.schema.Feedback avro = FeedbackAvro.toAvro(json);
    avro.setCustomerKey("someone@example.com");
    Rejection rejection = rejection(AvroFraming.of(dev.earshot.schema.Feedback.class).encode(avro));
    assertThat(rejection.position()).isEqualTo("customer_key");
    assertThat(rejection.reason()).doesNotContain("someone");
  }

  @Test
  void saysThatAvroBytesDoNotFitTheirSchema() {
    byte[] broken = {0, 0, 0, 0, 12, 3, 3, 3};
    assertThat(rejection(broken).code()).isEqualTo(DeadLetterCode.UNDECODABLE_AVRO);
  }

  @Test
  void suggestsTheFieldThatWasMeant() {
    byte[] misspelt = "{\"event_id\": \"1\", \"sayd_at\": 0}".getBytes(StandardCharsets.UTF_8);
    assertThat(rejection(misspelt).reason())
        .isEqualTo("said_at is missing or empty; is 'sayd_at' meant?");
  }

  @Test
  void neverQuotesTheCustomer() {
    for (String json :
        new String[] {
          "{\"text\": mysecret}", "mysecret", "{\"event_id\": \"1\", \"said_at\": \"mysecret\"}"
        }) {
      Rejection rejection = rejection(json.getBytes(StandardCharsets.UTF_8));
      assertThat(rejection.reason()).doesNotContain("mysecret");
    }
  }

  private static Feedback adapt(String json) throws RejectedException {
    return AdapterFixture.adapt(Settings.Source.Format.CANONICAL, json).get(0).feedback();
  }

  private static Rejection rejection(byte[] bytes) {
    var source = AdapterFixture.source("src", Settings.Source.Format.CANONICAL);
    return catchThrowableOfType(
            RejectedException.class, () -> Adapters.of(source, PSEUDONYMS).adapt(bytes, ORIGIN))
        .rejection();
  }
}
