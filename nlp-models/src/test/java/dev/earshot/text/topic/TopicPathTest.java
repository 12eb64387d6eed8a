// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicPathTest {

  @ParameterizedTest
  @CsvSource({
    "Late Flight, late-flight",
    "Billing / Refund, billing/refund",
    "billing/refund, billing/refund",
    "Can't tell?, can-t-tell",
    "  Größe & Paßform ,grosse-passform",
    "A--B_c, a-b-c",
    "４２, 42"
  })
  void makesPathsOfLabels(String label, String path) {
    assertThat(TopicPath.of(label)).isEqualTo(path);
    assertThat(TopicPath.isPath(path)).isTrue();
  }

  @Test
  void leavesEachPathOfTheShippedTaxonomiesAsItIs() {
    for (String name : Taxonomy.NAMES) {
      assertThat(Taxonomy.named(name).topics())
          .allSatisfy(topic -> assertThat(TopicPath.of(topic.path())).isEqualTo(topic.path()));
    }
  }

  @Test
  void saysWhyALabelHasNoPath() {
    assertThatThrownBy(() -> TopicPath.of("billing//refund"))
        .hasMessage("has a level without a letter or digit");
    assertThatThrownBy(() -> TopicPath.of("возврат"))
        .hasMessage("has letters other than Latin ones");
    assertThatThrownBy(() -> TopicPath.of("a/b/c/d/e/f"))
        .hasMessage("has 6 levels; paths have 5 at most");
    assertThatThrownBy(() -> TopicPath.of("a".repeat(121)))
        .hasMessage("is longer than 120 characters");
  }

  @Test
  void tellsWhatLiesBelow() {
    assertThat(TopicPath.isWithin("billing/refund", "billing")).isTrue();
    assertThat(TopicPath.isWithin("billing", "billing")).isTrue();
    assertThat(TopicPath.isWithin("billing-b", "billing")).isFalse();
    assertThat(TopicPath.widened(List.of("a/b/c"), List.of("a", "a/x", "a/b")))
        .containsExactly("a", "a/b", "a/b/c");
  }
}
