// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.workload.chance.Chance;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GrammarTest {

  private final Chance chance = Chance.of(1, "grammar", 0);

  @Test
  void choosesFollowsAndFillsIn() {
    Grammar grammar =
        Grammar.of(List.of("[start]\n{a|b} <end> $who", "[end]\n# a comment\nx{| y}"));

    for (int i = 0; i < 50; i++) {
      assertThat(grammar.say("start", Map.of("who", "me"), chance)).matches("[ab] x( y)? me");
    }
  }

  @Test
  void heedsWeights() {
    Grammar grammar = Grammar.of(List.of("[w]\n9* often\nrarely"));
    Map<String, Integer> counts = new TreeMap<>();
    for (int i = 0; i < 1000; i++) {
      counts.merge(grammar.say("w", Map.of(), chance), 1, Integer::sum);
    }

    assertThat(counts.get("rarely")).isBetween(60, 140);
  }

  @Test
  void refusesWhatItCannotSay() {
    assertThatThrownBy(() -> Grammar.of(List.of("[a]\n<b>"))).hasMessageContaining("<b>");
    assertThatThrownBy(() -> Grammar.of(List.of("[a]\n{x|y"))).hasMessageContaining("not closed");
    assertThatThrownBy(() -> Grammar.of(List.of("[a]\nx}"))).hasMessageContaining("not opened");
    assertThatThrownBy(() -> Grammar.of(List.of("[a]\nx", "[a]\ny"))).hasMessageContaining("two");
    assertThatThrownBy(() -> Grammar.of(List.of("[a]\n"))).hasMessageContaining("nothing");
    Grammar grammar = Grammar.of(List.of("[a]\n$who"));
    assertThatThrownBy(() -> grammar.say("a", Map.of(), chance)).hasMessageContaining("$who");
  }

  @Test
  void makesSentences() {
    assertThat(Prose.tidy("hello , it cost £49.90 .  my bill is a@example.com ? yes ! ok"))
        .isEqualTo("Hello, it cost £49.90. My bill is a@example.com? Yes! Ok");
  }
}
