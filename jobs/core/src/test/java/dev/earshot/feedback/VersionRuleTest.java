// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.feedback.VersionRule.Apply;
import dev.earshot.feedback.VersionRule.Decision;
import dev.earshot.feedback.VersionRule.Filter;
import dev.earshot.feedback.VersionRule.Version;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VersionRuleTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final long MONDAY = 20_514;

  @Test
  void appliesTheFirstVersion() {
    Decision first = VersionRule.decide(null, stating("a", NOON));
    assertThat(first).isInstanceOf(Apply.class);
    assertThat(first.next().revision()).isEqualTo(1);
    assertThat(first.next().firstDay()).isEqualTo(MONDAY);
  }

  @Test
  void filtersARedelivery() {
    KnownEvent known = after(stating("a", NOON));
    assertThat(reason(known, stating("a", NOON))).isEqualTo("duplicate");
    assertThat(reason(known, stating("a", NOON.plusSeconds(60)))).isEqualTo("duplicate");
  }

  @Test
  void takesBackWhatAnEditReplaces() {
    Contribution before =
        Contribution.of(FeedbackBuilder.aFeedback().rated(3).build(), Analysis.NONE);
    KnownEvent known = after(stating("a", NOON)).contributing(before);
    Decision edit = VersionRule.decide(known, stating("b", NOON.plusSeconds(1)));
    assertThat(edit).isInstanceOf(Apply.class);
    assertThat(((Apply) edit).previous()).isEqualTo(before);
    assertThat(edit.next().revision()).isEqualTo(2);
  }

  @Test
  void keepsTheFirstDayThroughEdits() {
    KnownEvent known = after(stating("a", NOON));
    var tuesday = new Version("b", NOON.plusSeconds(90_000), MONDAY + 1, false);
    assertThat(VersionRule.decide(known, tuesday).next().firstDay()).isEqualTo(MONDAY);
  }

  @Test
  void filtersAnEditOlderThanTheCurrentVersion() {
    KnownEvent known = after(stating("b", NOON));
    assertThat(reason(known, stating("a", NOON.minusSeconds(1)))).isEqualTo("superseded");
  }

  @Test
  void endsTheSameInBothOrdersOfArrival() {
    KnownEvent inOrder = after(stating("a", NOON), stating("b", NOON.plusSeconds(1)));
    KnownEvent reversed = after(stating("b", NOON.plusSeconds(1)), stating("a", NOON));
    assertThat(inOrder.fingerprints().get(0)).isEqualTo("b");
    assertThat(reversed.fingerprints().get(0)).isEqualTo("b");
    assertThat(reversed.receivedAt()).isEqualTo(inOrder.receivedAt());
  }

  @Test
  void letsTheLastToArriveWinAmongVersionsOfOneTime() {
    assertThat(after(stating("a", NOON), stating("b", NOON)).fingerprints().get(0)).isEqualTo("b");
  }

  @Test
  void changesNothingWhenAWholeHistoryIsSentAgain() {
    KnownEvent known = after(stating("a", NOON), stating("b", NOON), stating("c", NOON));
    for (String content : new String[] {"a", "b", "c"}) {
      assertThat(reason(known, stating(content, NOON))).isEqualTo("duplicate");
    }
  }

  @Test
  void takesAnEditBackToAnEarlierContent() {
    KnownEvent known = after(stating("a", NOON), stating("b", NOON.plusSeconds(1)));
    Decision back = VersionRule.decide(known, stating("a", NOON.plusSeconds(2)));
    assertThat(back).isInstanceOf(Apply.class);
    assertThat(back.next().fingerprints()).containsExactly("a", "b");
  }

  @Test
  void remembersADeleteOfWhatItNeverSawSoThatNothingResurrects() {
    Decision delete = VersionRule.decide(null, deleting(NOON));
    assertThat(((Filter) delete).reason()).isEqualTo("delete_of_unknown");
    assertThat(reason(delete.next(), stating("a", NOON.minusSeconds(1)))).isEqualTo("superseded");
  }

  @Test
  void deletesOnce() {
    KnownEvent known = after(stating("a", NOON), deleting(NOON.plusSeconds(1)));
    assertThat(known.deleted()).isTrue();
    assertThat(known.contribution()).isNull();
    assertThat(reason(known, deleting(NOON.plusSeconds(1)))).isEqualTo("duplicate");
  }

  @Test
  void remembersABoundedNumberOfContents() {
    KnownEvent known = after(stating("0", NOON));
    for (int i = 1; i < 20; i++) {
      known = VersionRule.decide(known, stating(String.valueOf(i), NOON)).next();
    }
    assertThat(known.fingerprints()).hasSize(VersionRule.REMEMBERED_VERSIONS).startsWith("19");
  }

  private static Version stating(String content, Instant receivedAt) {
    return new Version(content, receivedAt, MONDAY, false);
  }

  private static Version deleting(Instant receivedAt) {
    return new Version("delete", receivedAt, MONDAY, true);
  }

  private static KnownEvent after(Version... versions) {
    KnownEvent known = null;
    for (Version version : versions) {
      known = VersionRule.decide(known, version).next();
    }
    return known;
  }

  private static String reason(KnownEvent known, Version version) {
    Decision decision = VersionRule.decide(known, version);
    assertThat(decision).isInstanceOf(Filter.class);
    return ((Filter) decision).reason();
  }
}
