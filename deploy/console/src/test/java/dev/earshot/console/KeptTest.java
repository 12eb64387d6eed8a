// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeptTest {

  private static final Duration OLDEST = Duration.ofMinutes(1);

  private final Kept kept = new Kept(OLDEST);

  @Test
  void asksAgainOnlyWhenTheAnswerIsOld() throws Exception {
    assertThat(kept.get(0, () -> rows("first"))).isEqualTo(rows("first"));
    assertThat(kept.get(OLDEST.toNanos() - 1, () -> rows("second"))).isEqualTo(rows("first"));
    assertThat(kept.get(OLDEST.toNanos(), () -> rows("third"))).isEqualTo(rows("third"));
  }

  @Test
  void givesTheOldAnswerWhenAskingFails() throws Exception {
    kept.get(0, () -> rows("first"));
    assertThat(kept.get(OLDEST.toNanos(), KeptTest::fail)).isEqualTo(rows("first"));
    assertThat(kept.get(OLDEST.toNanos() + 1, () -> rows("second"))).isEqualTo(rows("first"));
  }

  @Test
  void failsWhenThereIsNoAnswerAtAll() throws Exception {
    assertThatThrownBy(() -> kept.get(0, KeptTest::fail)).isInstanceOf(SQLException.class);
    assertThat(kept.get(1, () -> rows("first"))).isEqualTo(rows("first"));
  }

  @Test
  void asksAgainWhileThereAreNoRows() throws Exception {
    assertThat(kept.get(0, KeptTest::rows)).isEmpty();
    assertThat(kept.get(1, () -> rows("first"))).isEqualTo(rows("first"));
  }

  private static ArrayNode rows(String... names) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (String name : names) {
      rows.add(name);
    }
    return rows;
  }

  private static ArrayNode fail() throws SQLException {
    throw new SQLException("no answer");
  }
}
