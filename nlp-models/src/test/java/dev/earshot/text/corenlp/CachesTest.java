// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.text.syntax.ParsedSentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever was read before, by whichever thread: the same text gives the same bits. */
class CachesTest {

  private static final int TEXTS = 300;
  private static final int MAXIMUM_TOKENS = 120;

  private final List<String> texts = texts();

  @Test
  void giveTheSameBitsColdAndWarmAndInAnyOrder() {
    try (CoreNlp warm = CoreNlp.open()) {
      List<List<ParsedSentence>> first = read(warm, texts);
      assertThat(read(warm, texts)).isEqualTo(first);
      List<Integer> order = new ArrayList<>(IntStream.range(0, TEXTS).boxed().toList());
      Collections.shuffle(order, new Random(7));
      for (int i : order) {
        assertThat(warm.sentences(texts.get(i), MAXIMUM_TOKENS)).isEqualTo(first.get(i));
      }
      for (int i = 0; i < TEXTS; i += 30) {
        try (CoreNlp cold = CoreNlp.open()) {
          assertThat(cold.sentences(texts.get(i), MAXIMUM_TOKENS)).isEqualTo(first.get(i));
        }
      }
    }
  }

  @Test
  void giveTheSameBitsInEveryThread() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try (CoreNlp here = CoreNlp.open()) {
      List<List<ParsedSentence>> expected = read(here, texts);
      Callable<List<List<ParsedSentence>>> readAll =
          () -> {
            try (CoreNlp own = CoreNlp.open()) {
              return read(own, texts);
            }
          };
      for (Future<List<List<ParsedSentence>>> read :
          threads.invokeAll(List.of(readAll, readAll, readAll))) {
        assertThat(read.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<String> texts() {
    InventedTexts invented = new InventedTexts(3);
    return IntStream.range(0, TEXTS).mapToObj(i -> invented.next()).toList();
  }

  private static List<List<ParsedSentence>> read(CoreNlp lease, List<String> texts) {
    return texts.stream().map(text -> lease.sentences(text, MAXIMUM_TOKENS)).toList();
  }
}
