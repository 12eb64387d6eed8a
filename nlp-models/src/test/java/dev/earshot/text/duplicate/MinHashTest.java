// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MinHashTest {

  private static final String MACRO =
      "Hello, thanks for reaching out. We are sorry for the trouble with your order and will look"
          + " into it within two working days.";

  /** Of {@link #MACRO}. */
  private static final long FIRST_KEY = -3181435027978069015L;

  private final MinHash hash = MinHash.defaults();

  @Test
  void doesNotSeeWhatCopiesDifferIn() {
    Signature signature = hash.signature(MACRO);
    assertThat(hash.signature("RT @shop: " + MACRO + " https://t.example/x1").likeness(signature))
        .isEqualTo(1);
    assertThat(hash.signature(MACRO.toUpperCase(Locale.ROOT).replace(",", " ")))
        .isEqualTo(signature);
    assertThat(hash.signature("Order 17 is late again today"))
        .isEqualTo(hash.signature("order 4711 is late, again today!"));
  }

  @Test
  void findsOtherTextsUnlike() {
    assertThat(
            hash.signature("The bread was stale and the queue was long.")
                .likeness(hash.signature(MACRO)))
        .isLessThan(0.1);
    assertThat(hash.signature("").likeness(hash.signature("..."))).isZero();
    assertThat(hash.signature("").bandKeys()).isEmpty();
  }

  @Test
  void estimatesTheShareOfCommonRuns() {
    MinHash exact = new MinHash(1_024, 16, 3, 7);
    Random random = new Random(5);
    for (int round = 0; round < 20; round++) {
      List<String> words = words(random, 60);
      List<String> others = words(random, 60);
      int shared = random.nextInt(60);
      String one = String.join(" ", words);
      String other =
          String.join(" ", words.subList(0, shared))
              + " "
              + String.join(" ", others.subList(shared, 60));
      assertThat(exact.signature(one).likeness(exact.signature(other)))
          .isCloseTo(likeness(one, other), within(0.08));
    }
  }

  @Test
  void letsLikeTextsMeetUnderAKey() {
    Random random = new Random(6);
    int met = 0;
    for (int round = 0; round < 100; round++) {
      List<String> words = words(random, 40);
      String one = String.join(" ", words);
      words.set(random.nextInt(40), "changed");
      String other = String.join(" ", words);
      Set<Long> keys = keys(one);
      met += keys(other).stream().anyMatch(keys::contains) ? 1 : 0;
    }
    assertThat(met).isGreaterThan(95);
  }

  @Test
  void isTheSameOnEveryMachine() {
    assertThat(hash.signature(MACRO)).isEqualTo(MinHash.defaults().signature(MACRO));
    assertThat(hash.signature(MACRO).bandKeys()[0]).isEqualTo(FIRST_KEY);
  }

  @Test
  void refusesBandsThatDoNotDivide() {
    assertThatThrownBy(() -> new MinHash(10, 3, 3, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MinHash(8, 2, 3, 1).signature("a").likeness(hash.signature("a")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesTheOriginalOfACopy() {
    var duplicates = new NearDuplicates(hash, 0.7, 2);
    assertThat(duplicates.findOrRemember("1", MACRO)).isEmpty();
    assertThat(duplicates.findOrRemember("2", "RT " + MACRO).orElseThrow().id()).isEqualTo("1");
    assertThat(duplicates.findOrRemember("3", "The bread was stale and mouldy.")).isEmpty();
    assertThat(duplicates.findOrRemember("4", "Nobody picks up the telephone here.")).isEmpty();
    assertThat(duplicates.size()).isEqualTo(2);
    assertThat(duplicates.findOrRemember("5", MACRO)).as("the oldest is forgotten").isEmpty();
  }

  private Set<Long> keys(String text) {
    return LongStream.of(hash.signature(text).bandKeys()).boxed().collect(Collectors.toSet());
  }

  private static List<String> words(Random random, int count) {
    return new ArrayList<>(
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    IntStream.range(0, 6)
                        .mapToObj(letter -> String.valueOf((char) ('a' + random.nextInt(26))))
                        .collect(Collectors.joining()))
            .toList());
  }

  private static double likeness(String one, String other) {
    Set<Long> first = Arrays.stream(Shingles.of(one, 3)).boxed().collect(Collectors.toSet());
    Set<Long> second = Arrays.stream(Shingles.of(other, 3)).boxed().collect(Collectors.toSet());
    Set<Long> both = new HashSet<>(first);
    both.retainAll(second);
    return (double) both.size() / (first.size() + second.size() - both.size());
  }
}
