// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LiveTopicMatcherTest {

  /** AND needs the monitor, which refuses to match once it is closed. */
  private static Taxonomy taxonomy(int version) {
    return new Taxonomy(
        String.valueOf(version), List.of(new Topic("v" + version, "V", "tea AND cold")));
  }

  @Test
  void keepsAReplacedVersionOpenForWhoUsesIt() {
    try (var live = new LiveTopicMatcher(taxonomy(1))) {
      LiveTopicMatcher.Lease first = live.lease();
      live.replace(taxonomy(2));
      assertThat(paths(first.matcher())).containsExactly("v1", "v1");
      try (var second = live.lease()) {
        assertThat(paths(second.matcher())).containsExactly("v2", "v2");
      }
      TopicMatcher old = first.matcher();
      first.close();
      first.close();
      assertThatThrownBy(() -> old.match("cold tea")).isInstanceOf(RuntimeException.class);
    }
  }

  @Test
  void keepsTheOldVersionWhenTheNewOneIsWrong() {
    try (var live = new LiveTopicMatcher(taxonomy(1))) {
      var wrong = new Taxonomy("2", List.of(new Topic("v2", "V", "(tea")));
      assertThatThrownBy(() -> live.replace(wrong)).isInstanceOf(IllegalArgumentException.class);
      try (var lease = live.lease()) {
        assertThat(lease.matcher().taxonomy().version()).isEqualTo("1");
      }
    }
  }

  @Test
  void givesNoLeaseOnceClosed() {
    var live = new LiveTopicMatcher(taxonomy(1));
    live.close();
    live.close();
    assertThatThrownBy(live::lease).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> live.replace(taxonomy(2))).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void matchesEveryTextByExactlyOneVersion() throws Exception {
    var threads = Executors.newFixedThreadPool(3);
    try (var live = new LiveTopicMatcher(taxonomy(0))) {
      Callable<Integer> matching =
          () -> {
            int matched = 0;
            for (int i = 0; i < 300; i++) {
              try (var lease = live.lease()) {
                String expected = "v" + lease.matcher().taxonomy().version();
                assertThat(paths(lease.matcher())).containsExactly(expected, expected);
                matched++;
              }
            }
            return matched;
          };
      List<Future<Integer>> runs = new ArrayList<>();
      runs.add(threads.submit(matching));
      runs.add(threads.submit(matching));
      for (int version = 1; version <= 50; version++) {
        live.replace(taxonomy(version));
      }
      for (Future<Integer> run : runs) {
        assertThat(run.get()).isEqualTo(300);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<String> paths(TopicMatcher matcher) {
    return matcher.match("cold tea").hits().stream().map(TopicHit::path).toList();
  }
}
