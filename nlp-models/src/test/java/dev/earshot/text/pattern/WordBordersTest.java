// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordBordersTest {

  private final Pattern call = WordBorders.compile("\\bcall\\b", Pattern.CASE_INSENSITIVE);

  @ParameterizedTest
  @ValueSource(strings = {"call", "Call me", "(call)", "please call", "call.", "-call-", "漢 call"})
  void findsAWordBetweenItsBorders(String text) {
    assertThat(call.matcher(text).find()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "calls",
        "recall",
        "écall",
        "callé",
        "call_",
        "_call",
        "7call",
        "call\u0301",
        "漢call"
      })
  void findsNoPartOfAWordWhateverItsScript(String text) {
    assertThat(call.matcher(text).find()).isFalse();
  }

  @Test
  void findsBordersInTheMiddleOfAnExpression() {
    assertThat(WordBorders.compile("a\\b.\\bb").matcher("a-b").matches()).isTrue();
    assertThat(WordBorders.compile("a\\b.?b").matcher("ab").matches()).isFalse();
  }

  @Test
  void saysWhatIsWrongWithAnExpression() {
    assertThatThrownBy(() -> WordBorders.compile("\\b("))
        .isInstanceOf(PatternSyntaxException.class);
  }
}
