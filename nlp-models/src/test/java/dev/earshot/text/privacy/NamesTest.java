// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  private final Redactor usual = new Redactor(PrivacySettings.defaults());
  private final Redactor plain =
      new Redactor(PrivacySettings.defaults().withStatisticalNames(false));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "My name is Priya Sharma.|My name is [NAME].",
        "Ms. O'Brien never called back|[NAME] never called back",
        "Hi Jennifer, no news?|Hi [NAME], no news?",
        "Liebe Frau Müller, es reicht|Liebe [NAME], es reicht",
        "I met Karen Williams there|I met [NAME] there",
      })
  void findsNamesByCuesAndListsAlone(String text, String expected) {
    assertThat(plain.redact(text).text()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The agent Jessica was wonderful|The agent [NAME] was wonderful",
        "I spoke with Miguel at the desk|I spoke with [NAME] at the desk",
        "Kudos to Jennifer for the help|Kudos to [NAME] for the help",
        "Many thanks to Kathy at gate 12|Many thanks to [NAME] at gate 12",
      })
  void findsNamesByTheModel(String text, String expected) {
    assertThat(usual.redact(text).text()).isEqualTo(expected);
    assertThat(plain.redact(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Flight 882 from Dallas to Austin was Late",
        "Dear Customer Service, this is Ridiculous",
        "Thanks, Team",
        "The iPhone 6 on Delta and United",
        "WORST SERVICE EVER. NEVER AGAIN",
        "Great Hotel, Lovely Pool, on Monday in March",
        "Driving to the Daytona 500 this weekend",
        "Waiting with 40 Boston passengers",
        "@JohnSmith #JohnSmith http://john.smith/John",
      })
  void leavesOtherCapitalsAlone(String text) {
    assertThat(usual.redact(text).text()).isEqualTo(text);
  }

  @Test
  void endsANameWithItsLine() {
    assertThat(usual.redact("Best regards,\nMaria Lopez\nParcel desk").text())
        .isEqualTo("Best regards,\n[NAME]\nParcel desk");
  }
}
