// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentMatchersTest {

  /** AND needs the monitor, which refuses to match once it is closed. */
  private static Taxonomy taxonomy(int version) {
    return new Taxonomy(
        String.valueOf(version), List.of(new Topic("v" + version, "V", "tea AND cold")));
  }

  @Test
  void keepsWhatWasUsedLastAndClosesTheRest() {
    List<Taxonomy> versions = List.of(taxonomy(1), taxonomy(2), taxonomy(3));
    try (var recent = new RecentMatchers(2)) {
      TopicMatcher first = recent.of(versions.get(0));
      TopicMatcher second = recent.of(versions.get(1));
      assertThat(recent.of(versions.get(0))).isSameAs(first);
      recent.of(versions.get(2));
      assertThat(recent.of(versions.get(0))).isSameAs(first);
      assertThatThrownBy(() -> second.match("cold tea")).isInstanceOf(RuntimeException.class);
      assertThat(recent.of(versions.get(1))).isNotSameAs(second);
    }
  }

  @Test
  void findsTheSameHoweverManyAreKept() {
    List<Taxonomy> versions = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      versions.add(taxonomy(i));
    }
    try (var one = new RecentMatchers(1);
        var all = new RecentMatchers(5)) {
      for (int i = 0; i < 40; i++) {
        Taxonomy version = versions.get(i * 7 % 5);
        assertThat(one.of(version).match("cold tea"))
            .isEqualTo(all.of(version).match("cold tea"))
            .extracting(matches -> matches.hits().get(0).path())
            .isEqualTo("v" + version.version());
      }
    }
  }

  @Test
  void keepsTheOthersWhenOneIsWrong() {
    try (var recent = new RecentMatchers(1)) {
      Taxonomy good = taxonomy(1);
      TopicMatcher matcher = recent.of(good);
      var wrong = new Taxonomy("2", List.of(new Topic("v2", "V", "(tea")));
      assertThatThrownBy(() -> recent.of(wrong)).isInstanceOf(IllegalArgumentException.class);
      assertThat(recent.of(good)).isSameAs(matcher);
    }
    assertThatThrownBy(() -> new RecentMatchers(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
