// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import static dev.earshot.feedback.FeedbackBuilder.aFeedback;
import static dev.earshot.issue.VoiceBuilder.aVoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesItemsTest {

  private static final Instant T0 = Instant.parse("2026-03-02T10:00:30Z");

  private final SeriesItems items = new SeriesItems(IssuePolicy.DEFAULT);

  @Test
  void countATextInItsTopicsAndThoseAboveWithAndWithoutBrand() {
    assertThat(items.of(aVoice("e1").on("billing/refund").build()))
        .extracting(SeriesItem::topic, SeriesItem::scope, SeriesItem::sign)
        .containsExactlyInAnyOrder(
            tuple("", "", 1),
            tuple("", "brand=acme", 1),
            tuple("billing", "", 1),
            tuple("billing", "brand=acme", 1),
            tuple("billing/refund", "", 1),
            tuple("billing/refund", "brand=acme", 1));
  }

  @Test
  void takeBackWhatAnEditReplacesAtItsOwnTime() {
    VoiceBuilder before = aVoice("e1").on("billing").at(T0);
    List<SeriesItem> edit =
        items.of(aVoice("e1").on("price").at(T0.plusSeconds(600)).replacing(before));
    assertThat(edit)
        .filteredOn(item -> item.sign() < 0)
        .extracting(SeriesItem::topic)
        .containsOnly("", "billing");
    assertThat(edit)
        .filteredOn(item -> item.sign() < 0)
        .allSatisfy(item -> assertThat(item.text().saidAt()).isEqualTo(T0));
    assertThat(items.of(before.deleted())).allSatisfy(i -> assertThat(i.sign()).isEqualTo(-1));
  }

  @Test
  void leaveOutStaffAndRatingsWithoutWords() {
    Enriched staff =
        Enriched.of(aFeedback().by(Party.AuthorRole.AGENT).build(), Analysis.NONE, null, 20_514, 1);
    Enriched rating =
        Enriched.of(aFeedback().saying("").rated(3).build(), Analysis.NONE, null, 20_514, 1);
    assertThat(items.of(staff)).isEmpty();
    assertThat(items.of(rating)).isEmpty();
  }

  @Test
  void addUpToAWindowInAnyOrder() {
    Instant end = SeriesWindow.endOf(T0, 60_000);
    assertThat(end).isEqualTo(Instant.parse("2026-03-02T10:01:00Z"));
    SeriesWindow a = SeriesWindow.of(first(aVoice("a").at(T0).scored(0.5)), end, false);
    SeriesWindow b = SeriesWindow.of(first(aVoice("b").at(T0).scored(-1)), end, false);
    SeriesWindow both = a.plus(b);
    assertThat(both).isEqualTo(b.plus(a));
    assertThat(both.texts()).isEqualTo(2);
    assertThat(both.sum()).isEqualTo(-500_000);
    assertThat(both.squares()).isEqualTo(1_250_000_000_000L);
    assertThat(both.evidence()).hasSize(2);
  }

  @Test
  void boundTheEvidenceOfAWindowAlikeInAnyOrder() {
    Instant end = SeriesWindow.endOf(T0, 60_000);
    SeriesWindow forward = SeriesWindow.of(first(aVoice("t0").at(T0)), end, false);
    SeriesWindow backward = SeriesWindow.of(first(aVoice("t99").at(T0)), end, false);
    for (int i = 1; i < 100; i++) {
      forward = forward.plus(SeriesWindow.of(first(aVoice("t" + i).at(T0)), end, false));
      backward = backward.plus(SeriesWindow.of(first(aVoice("t" + (99 - i)).at(T0)), end, false));
    }
    assertThat(forward).isEqualTo(backward);
    assertThat(forward.texts()).isEqualTo(100);
    assertThat(forward.evidence()).hasSize(SeriesWindow.EVIDENCE);
  }

  @Test
  void knowWhichSeriesContainsWhich() {
    SeriesKey all = new SeriesKey("", "");
    SeriesKey brand = new SeriesKey("", "brand=acme");
    SeriesKey billing = new SeriesKey("billing", "");
    SeriesKey refund = new SeriesKey("billing/refund", "brand=acme");
    assertThat(all.contains(refund)).isTrue();
    assertThat(brand.contains(refund)).isTrue();
    assertThat(billing.contains(refund)).isTrue();
    assertThat(refund.contains(billing)).isFalse();
    assertThat(brand.contains(billing)).isFalse();
    assertThat(new SeriesKey("bill", "").contains(billing)).isFalse();
  }

  @Test
  void refuseAPolicyThatCannotWork() {
    IssuePolicy p = IssuePolicy.DEFAULT;
    assertThatThrownBy(
            () ->
                new IssuePolicy(
                    Duration.ofMinutes(7),
                    p.cuts(),
                    80,
                    80,
                    8,
                    p.minimumHistory(),
                    30,
                    10,
                    200,
                    p.updateEvery(),
                    p.resolveAfter(),
                    p.reopenWithin()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("decision windows");
    assertThat(p.allCuts()).contains(List.of());
  }

  private SeriesItem first(VoiceBuilder voice) {
    return items.of(voice.build()).stream()
        .filter(item -> item.topic().isEmpty() && item.scope().isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
