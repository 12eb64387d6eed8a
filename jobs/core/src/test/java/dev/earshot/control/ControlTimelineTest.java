// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.control;

import static dev.earshot.control.ControlRecords.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ControlTimelineTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-03-06T10:00:00Z");

  private final List<ControlRecord> judged = new ArrayList<>();
  private final ControlTimeline timeline =
      new ControlTimeline(
          record -> {
            judged.add(record);
            return !record.content().equals("bad");
          });

  @Test
  void letsNothingHoldBeforeTheFirstVersion() {
    assertThat(timeline.inForce(MONDAY)).isEmpty();
    timeline.add(version("en", 1, MONDAY, "a"));
    assertThat(timeline.inForce(MONDAY.minusMillis(1))).isEmpty();
  }

  @Test
  void letsAVersionHoldFromItsTimeUntilThatOfTheNext() {
    timeline.add(version("en", 1, MONDAY, "a"));
    timeline.add(version("en", 2, FRIDAY, "b"));
    assertThat(contents(MONDAY)).containsExactly("a");
    assertThat(contents(FRIDAY.minusMillis(1))).containsExactly("a");
    assertThat(contents(FRIDAY)).containsExactly("b");
    assertThat(contents(Instant.MAX)).containsExactly("b");
  }

  @Test
  void choosesByValidityAndNotByTheOrderOfPublishing() {
    timeline.add(version("en", 1, FRIDAY, "a"));
    timeline.add(version("en", 2, MONDAY, "b"));
    assertThat(contents(TUESDAY)).containsExactly("b");
    assertThat(contents(FRIDAY)).containsExactly("a");
  }

  @Test
  void prefersTheGreaterOfTwoVersionsThatAreValidFromOneTime() {
    timeline.add(version("en", 2, MONDAY, "b"));
    timeline.add(version("en", 1, MONDAY, "a"));
    assertThat(contents(MONDAY)).containsExactly("b");
  }

  @Test
  void holdsTheFirstOfTwoWithOneNumberAndTime() {
    timeline.add(version("en", 1, MONDAY, "late").at(0, 9));
    timeline.add(version("en", 1, MONDAY, "early").at(0, 3));
    assertThat(contents(MONDAY)).containsExactly("early");
  }

  @Test
  void keepsEachThingsVersionsApart() {
    timeline.add(version("en", 1, MONDAY, "english"));
    timeline.add(version("de", 1, TUESDAY, "deutsch"));
    timeline.add(version("en", 2, FRIDAY, "other"));
    assertThat(contents(MONDAY)).containsExactly("english");
    assertThat(contents(TUESDAY)).containsExactly("deutsch", "english");
    assertThat(contents(FRIDAY)).containsExactly("deutsch", "other");
  }

  @Test
  void goesOnWithTheLastGoodVersion() {
    timeline.add(version("en", 1, MONDAY, "a"));
    timeline.add(version("en", 2, TUESDAY, "bad"));
    assertThat(contents(FRIDAY)).containsExactly("a");
    timeline.add(version("en", 3, TUESDAY, "mended"));
    assertThat(contents(FRIDAY)).containsExactly("mended");
    assertThat(contents(MONDAY)).containsExactly("a");
  }

  @Test
  void holdsNothingWhereNoVersionIsGood() {
    timeline.add(version("en", 1, MONDAY, "bad"));
    assertThat(timeline.inForce(FRIDAY)).isEmpty();
  }

  @Test
  void judgesAVersionOnceAndOnlyWhenAnEventNeedsIt() {
    timeline.add(version("en", 1, MONDAY, "a"));
    timeline.add(version("en", 2, FRIDAY, "b"));
    assertThat(judged).isEmpty();
    timeline.inForce(FRIDAY);
    timeline.inForce(FRIDAY.plusSeconds(1));
    timeline.add(version("en", 3, Instant.MAX, "c"));
    timeline.inForce(FRIDAY);
    assertThat(judged).extracting(ControlRecord::version).containsExactly(2);
  }

  @Test
  void givesOneListUntilSomethingChanges() {
    timeline.add(version("en", 1, MONDAY, "a"));
    List<ControlRecord> first = timeline.inForce(MONDAY);
    timeline.add(version("en", 1, MONDAY, "a"));
    assertThat(timeline.inForce(TUESDAY)).isSameAs(first);
  }

  @Test
  void answersAlikeInWhateverOrderItLearned() {
    List<ControlRecord> records = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 1; i <= 40; i++) {
      records.add(
          version(
              random.nextBoolean() ? "en" : "de",
              i,
              MONDAY.plusSeconds(random.nextInt(20)),
              random.nextInt(4) == 0 ? "bad" : "v" + i));
    }
    records.forEach(timeline::add);
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(records, random);
      ControlTimeline other = new ControlTimeline(record -> !record.content().equals("bad"));
      records.forEach(other::add);
      for (int second = -1; second < 21; second++) {
        Instant at = MONDAY.plusSeconds(second);
        assertThat(other.inForce(at)).isEqualTo(timeline.inForce(at));
      }
    }
  }

  private List<String> contents(Instant at) {
    return timeline.inForce(at).stream().map(ControlRecord::content).toList();
  }
}
