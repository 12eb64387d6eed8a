// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdentifiersTest {

  private static Identifiers read(String yaml) throws IOException {
    return Identifiers.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void masksWhatIsConfiguredAndNothingElse() throws IOException {
    Identifiers own =
        read(
            """
            version: 7
            identifiers:
              - {id: seat, type: ticket, cues: [seat], shape: '\\d{1,2}[A-F]'}
              - {id: club, type: loyalty, alone: true, shape: 'EC-\\d{6}', check: luhn}
            """);
    assertThat(own.version()).isEqualTo("7");
    Redactor redactor = new Redactor(PrivacySettings.defaults().withIdentifiers(own));
    assertThat(
            redactor
                .redact("seat number 12C, club EC-123455 or EC-123456, order 4155552671")
                .text())
        .isEqualTo("seat number [TICKET], club [LOYALTY] or EC-123456, order 4155552671");
  }

  @Test
  void doesNotMaskMasks() throws IOException {
    Identifiers own =
        read(
            """
            version: 1
            identifiers:
              - {id: code, type: account, alone: true, shape: '[A-Z]{5}'}
            """);
    Redactor redactor = new Redactor(PrivacySettings.defaults().withIdentifiers(own));
    Redacted redacted = redactor.redact("+1 415-555-2671 or 4111 1111 1111 1111, ask QXZVW");
    assertThat(redacted.text()).isEqualTo("[PHONE] or [CARD], ask [ACCOUNT]");
    assertThat(redacted.redactions()).hasSize(3);
  }

  @Test
  void masksOnlyTheTypesAskedFor() {
    Redactor redactor =
        new Redactor(PrivacySettings.defaults().masking(Set.of(RedactionType.EMAIL)));
    assertThat(redactor.redact("John Smith, a@b.co, 4111 1111 1111 1111, order 12345").text())
        .isEqualTo("John Smith, [EMAIL], 4111 1111 1111 1111, order 12345");
  }

  @Test
  void reportsEveryProblemWithItsPath() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    version: 1
                    extra: 1
                    identifiers:
                      - {id: a, type: orders, cues: [order], shape: '\\d+'}
                      - {id: a, type: order, cues: order, shape: '(', alone: maybe}
                      - {id: c, type: order, shape: '\\d*', check: luna}
                      - {id: d, type: order, alone: true, shap: x}
                    """))
        .isInstanceOf(PrivacyException.class)
        .satisfies(
            e ->
                assertThat(((PrivacyException) e).problems())
                    .satisfiesExactly(
                        p -> assertThat(p).startsWith("extra: unknown key"),
                        p ->
                            assertThat(p)
                                .startsWith(
                                    "identifiers[0].type: there is no type 'orders'; known are email"),
                        p -> assertThat(p).startsWith("identifiers[1].id: the id 'a' is taken"),
                        p -> assertThat(p).startsWith("identifiers[1].cues: must be a list"),
                        p ->
                            assertThat(p).startsWith("identifiers[1].alone: must be true or false"),
                        p -> assertThat(p).startsWith("identifiers[1]: cues are needed"),
                        p ->
                            assertThat(p)
                                .startsWith("identifiers[1].shape: is no regular expression"),
                        p -> assertThat(p).startsWith("identifiers[2]: cues are needed"),
                        p ->
                            assertThat(p)
                                .startsWith("identifiers[2].shape: must not match the empty"),
                        p ->
                            assertThat(p)
                                .startsWith("identifiers[2].check: there is no check 'luna'"),
                        p -> assertThat(p).startsWith("identifiers[3].shap: unknown key"),
                        p -> assertThat(p).startsWith("identifiers[3].shape: is missing")));
    assertThatThrownBy(() -> read("a: [")).hasMessageStartingWith("line 1: this is not YAML");
    assertThatThrownBy(() -> read("- 1")).hasMessageContaining("keys and values are needed");
  }

  @Test
  void knowsTheChecksOfPublishedExamples() {
    assertThat(Checksum.STEUER_ID.isKeptBy("86095742719")).isTrue();
    assertThat(Checksum.STEUER_ID.isKeptBy("86095742718")).isFalse();
    assertThat(Checksum.PESEL.isKeptBy("44051401359")).isTrue();
    assertThat(Checksum.BSN.isKeptBy("111222333")).isTrue();
    assertThat(Checksum.BSN.isKeptBy("111222334")).isFalse();
    assertThat(Checksum.CODICE_FISCALE.isKeptBy("RSSMRA85T10A562S")).isTrue();
    assertThat(Checksum.CODICE_FISCALE.isKeptBy("RSSMRA85T10A562T")).isFalse();
    assertThat(Checksum.INSEE.isKeptBy("255081416802538")).isTrue();
    assertThat(Checksum.HETU.isKeptBy("131052308T")).isTrue();
    assertThat(Checksum.VERHOEFF.isKeptBy("2363")).isTrue();
    assertThat(Checksum.VERHOEFF.isKeptBy("2364")).isFalse();
    assertThat(Checksum.ABA.isKeptBy("111000025")).isTrue();
    assertThat(Checksum.CLABE.isKeptBy("032180000118359719")).isTrue();
    assertThat(Checksum.CCC.isKeptBy("20770024003102575766")).isTrue();
    assertThat(Checksum.NIF.isKeptBy("X1234567L")).isTrue();
    for (Checksum checksum : Checksum.values()) {
      for (String odd : List.of("", "1", "ABC", "9".repeat(40))) {
        assertThat(checksum.isKeptBy(odd)).isIn(true, false);
      }
    }
  }
}
