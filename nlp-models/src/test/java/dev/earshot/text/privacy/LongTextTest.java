// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts of a length and monotony at which any step that looks back or ahead without a bound would
 * go on for minutes.
 */
class LongTextTest {

  private static final int UNITS = 600_000;

  private final Redactor redactor = new Redactor(PrivacySettings.defaults());

  @ParameterizedTest
  @ValueSource(strings = {"http_", "\u0301", "e\u0301", "@a", "1 ", "[A"})
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void redactsWhateverIsRepeated(String unit) {
    String text = "Zorblax 12, call a@b.co: " + unit.repeat(UNITS / unit.length());
    assertThat(redactor.redact(text).text()).startsWith("Zorblax 12, call [EMAIL]: ");
  }
}
