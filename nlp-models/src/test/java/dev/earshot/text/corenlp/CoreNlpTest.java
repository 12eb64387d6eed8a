// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class CoreNlpTest {

  @Test
  void letsGoOfTheModelsWithTheLastLease() {
    CoreNlp lease = CoreNlp.open();
    WeakReference<Object> models = lease.modelsForTest();
    lease.sentences("It was good.", 120);
    lease.close();
    assertThat(CoreNlp.openLeases()).isZero();
    assertThatThrownBy(() -> lease.sentences("It was good.", 120))
        .isInstanceOf(IllegalStateException.class);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          while (models.get() != null) {
            System.gc();
            Thread.onSpinWait();
          }
        });
  }

  @Test
  void readsAroundLinksMentionsAndHashtags() {
    assertThat(Prose.of("@you see https://t.co/x #great a@b 5#3 @"))
        .isEqualTo("     see                 great a@b 5#3 @");
  }

  @Test
  void readsTheBeginningOfAnEndlessWordOnly() {
    String prose = Prose.of("hm " + "😀".repeat(300) + " ok");
    assertThat(prose).hasSize(606).endsWith(" ok");
    assertThat(prose.strip().split(" +")).containsExactly("hm", "😀".repeat(100), "ok");
    assertThat(Prose.of("x" + "😀".repeat(300)).strip()).isEqualTo("x" + "😀".repeat(99));
  }
}
