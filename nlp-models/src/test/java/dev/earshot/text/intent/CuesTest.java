// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule that cannot be used is told, not left out. */
class CuesTest {

  private static final String GOOD = "{id: a.b, says: intent.praise, confidence: 0.5, query: kind}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: a.b | id: '' | mine.yaml, rules[0]: has no id",
        "query: kind | query: '' | mine.yaml, a.b: has no query",
        "query: kind | qery: kind | mine.yaml, a.b: has no query",
        "query: kind | query: kind or good | mine.yaml, a.b: operators are upper case",
        "query: kind | query: (kind | mine.yaml, a.b: it ends too early",
        "0.5 | 1.5 | mine.yaml, a.b: needs a confidence between 0 and 1",
        "confidence | certainty | mine.yaml, a.b: needs a confidence between 0 and 1",
        "intent.praise | intent.prayer | mine.yaml, a.b: says 'intent.prayer', which is no intent",
        "intent.praise | praise | mine.yaml, a.b: says 'praise', which is no intent",
        "query: kind | query: kind, unless: denied | mine.yaml, a.b: knows nothing of unless:"
            + " denied",
      })
  void tellsFileRuleAndProblem(String good, String bad, String message) {
    assertThatThrownBy(() -> read(GOOD.replace(good, bad)).matcher())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void tellsAnIdThatIsTakenAndAFileWithoutRules() {
    assertThatThrownBy(() -> read(GOOD + "\n- " + GOOD))
        .hasMessage("mine.yaml, a.b: the id is taken by an earlier rule");
    assertThatThrownBy(() -> Cues.read("mine.yaml", stream("rule: []")))
        .hasMessage("mine.yaml, rules: there are none");
  }

  @Test
  void readsWhatIsRight() throws IOException {
    Cues cues = read(GOOD);
    assertThat(cues.of("a.b")).isEqualTo(new Cue("a.b", Intent.PRAISE, 0.5, false));
    cues.matcher().close();
  }

  private static Cues read(String rule) throws IOException {
    return Cues.read("mine.yaml", stream("rules:\n- " + rule));
  }

  private static ByteArrayInputStream stream(String yaml) {
    return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
  }
}
