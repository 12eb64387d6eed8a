// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LiveClientTest {

  private final LiveClient client = new LiveClient(View.of(null, null));

  @Test
  void sendsWhatWaitsInOrder() throws Exception {
    offer("overview", "1");
    offer("alerts", "2");
    offer("measures", "ä");
    assertThat(sent(3))
        .isEqualTo(
            "event: overview\ndata: 1\n\nevent: alerts\ndata: 2\n\nevent: measures\ndata: ä\n\n");
  }

  @Test
  void sendsOnlyTheNewestOfWhatIsToldWhole() throws Exception {
    offer("overview", "1");
    for (int i = 0; i < 100; i++) {
      offer("engine", "e" + i);
      offer("measures", "m" + i);
    }
    assertThat(sent(3))
        .isEqualTo(
            "event: overview\ndata: 1\n\nevent: engine\ndata: e99\n\nevent: measures\ndata: m99\n\n");
  }

  @Test
  void sendsNothingOfBeforeTheWholeState() throws Exception {
    offer("alerts", "1");
    offer("trouble", "2");
    offer("overview", "3");
    assertThat(sent(1)).isEqualTo("event: overview\ndata: 3\n\n");
  }

  @Test
  void sendsAwayWhoMissesChanges() throws Exception {
    for (int i = 0; i < 100; i++) {
      offer("alerts", "a" + i);
    }
    assertThat(sent(100)).isEmpty();
  }

  private void offer(String name, String data) {
    client.offer(new LiveEvent(name, data));
  }

  /** What a browser has read when it leaves after so many events. */
  private String sent(int events) throws IOException {
    Page page = new Page(events);
    client.serve(page);
    return page.toString(StandardCharsets.UTF_8);
  }

  private final class Page extends ByteArrayOutputStream {

    private int left;

    Page(int events) {
      left = events;
    }

    @Override
    public void flush() {
      left--;
      if (left == 0) {
        client.finish();
      }
    }
  }
}
