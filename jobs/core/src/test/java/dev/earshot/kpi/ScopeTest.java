// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {

  @Test
  void hasOneTextForEqualValues() {
    Scope scope = Scope.of(Map.of(Dimension.TOPIC, "billing/refund", Dimension.BRAND, "acme"));
    assertThat(scope.text()).isEqualTo("brand=acme,topic=billing/refund");
    assertThat(Scope.parse("topic=billing/refund,brand=acme")).isEqualTo(scope);
    assertThat(scope.dimensions()).containsExactly(Dimension.BRAND, Dimension.TOPIC);
  }

  @Test
  void meansAllWhenEmpty() {
    assertThat(Scope.of(Map.of())).isEqualTo(Scope.ALL);
    assertThat(Scope.parse("")).isEqualTo(Scope.ALL);
    assertThat(Scope.ALL.isAll()).isTrue();
    assertThat(Scope.ALL.values()).isEmpty();
    assertThat(Scope.ALL.dimensions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b=c%", "%2C", "%252C", "=", "%%", "ü ,\n", "%2"})
  void givesBackAnyValue(String value) {
    Scope scope = Scope.of(Map.of(Dimension.BRAND, value, Dimension.CHANNEL, "chat"));
    assertThat(Scope.decode(Scope.encode(value))).isEqualTo(value);
    assertThat(scope.values())
        .containsExactly(Map.entry(Dimension.BRAND, value), Map.entry(Dimension.CHANNEL, "chat"));
    assertThat(Scope.parse(scope.text())).isEqualTo(scope);
  }

  @ParameterizedTest
  @CsvSource({
    "brand,'not of the form'",
    "brand=a=b,'not of the form'",
    "=a,'not of the form'",
    "'brand=a,','not of the form'",
    "Brand=a,'no dimension ''Brand'''",
    "'brand=a,brand=b','given twice'",
    "brand=,'has no value'"
  })
  void refusesWhatIsNoScope(String text, String why) {
    assertThatThrownBy(() -> Scope.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }
}
