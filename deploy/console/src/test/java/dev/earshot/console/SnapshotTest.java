// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SnapshotTest {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final View ALL = View.of(null, null);

  @Test
  void tellsNothingWhenNothingChanged() {
    assertThat(snapshot(1, 7, "a").since(snapshot(1, 7, "a"), ALL)).isEmpty();
  }

  @Test
  void tellsOnlyThePartsThatChanged() {
    assertThat(snapshot(2, 7, "a").since(snapshot(1, 7, "a"), ALL))
        .containsExactly(new LiveEvent("engine", "{\"received\":2}"));
    assertThat(snapshot(1, 8, "a").since(snapshot(1, 7, "a"), ALL))
        .containsExactly(new LiveEvent("measures", "{\"n\":8}"));
  }

  @Test
  void tellsWhichAlertsCameChangedOrWent() {
    Snapshot now = snapshot(1, 7, "a", "c");
    ((ObjectNode) now.alerts().get(0)).put("state", "RESOLVED");
    assertThat(now.since(snapshot(1, 7, "a", "b"), ALL))
        .containsExactly(
            new LiveEvent(
                "alerts",
                "{\"changed\":[{\"alert_id\":\"a\",\"state\":\"RESOLVED\"},"
                    + "{\"alert_id\":\"c\",\"state\":\"OPENED\"}],\"gone\":[\"b\"]}"));
  }

  @Test
  void givesAWholeToWhoComes() {
    assertThat(snapshot(1, 7, "a").overview(ALL))
        .hasToString(
            "{\"engine\":{\"received\":1},\"alerts\":[{\"alert_id\":\"a\",\"state\":\"OPENED\"}],"
                + "\"measures\":{\"n\":7}}");
  }

  private static Snapshot snapshot(int received, int n, String... alerts) {
    ArrayNode rows = NODES.arrayNode();
    for (String alert : alerts) {
      rows.addObject().put("alert_id", alert).put("state", "OPENED");
    }
    return new Snapshot(
        NODES.objectNode().put("received", received),
        rows,
        Map.of(ALL, NODES.objectNode().put("n", n)));
  }
}
