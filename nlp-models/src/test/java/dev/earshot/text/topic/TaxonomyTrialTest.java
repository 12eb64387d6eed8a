// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaxonomyTrialTest {

  private static final Taxonomy BEFORE =
      new Taxonomy(
          "1",
          List.of(
              new Topic("price", "Price", "expensive"),
              new Topic("refund", "Refund", "refund"),
              new Topic("queue", "Queue", "queue"),
              new Topic("shop", "Shop", "shop")));

  private static final Taxonomy AFTER =
      new Taxonomy(
          "2",
          List.of(
              new Topic("price", "Price", "expensive OR pricey"),
              new Topic("refund", "Money back", "refund"),
              new Topic("shop", "Shop", "shop"),
              new Topic("tea", "Tea", "tea")));

  @Test
  void tellsWhatBecameOfEachTopic() {
    assertThat(TaxonomyChange.between(BEFORE, AFTER))
        .containsExactly(
            new TaxonomyChange("price", TaxonomyChange.Kind.REWORDED),
            new TaxonomyChange("refund", TaxonomyChange.Kind.RETITLED),
            new TaxonomyChange("tea", TaxonomyChange.Kind.ADDED),
            new TaxonomyChange("queue", TaxonomyChange.Kind.REMOVED));
    assertThat(TaxonomyChange.between(AFTER, AFTER)).isEmpty();
  }

  @Test
  void tellsWhatAChangeAltersOnASample() {
    List<String> sample =
        List.of("so expensive", "a pricey tea", "the queue, the queue", "no queue", "my refund");
    TaxonomyTrial trial = TaxonomyTrial.of(BEFORE, AFTER, sample, 1);
    assertThat(trial.texts()).isEqualTo(5);
    assertThat(trial.altered()).isEqualTo(3);
    assertThat(trial.effects())
        .containsExactly(
            new TaxonomyTrial.Effect(
                "price", 1, 2, 1, 0, List.of(new TaxonomyTrial.Example(1, "pricey")), List.of()),
            new TaxonomyTrial.Effect(
                "queue", 2, 0, 0, 2, List.of(), List.of(new TaxonomyTrial.Example(2, "queue"))),
            new TaxonomyTrial.Effect(
                "tea", 0, 1, 1, 0, List.of(new TaxonomyTrial.Example(1, "tea")), List.of()));
  }

  @Test
  void altersNothingWhenNothingChanges() {
    assertThat(TaxonomyTrial.of(BEFORE, BEFORE, List.of("so expensive"), 3))
        .isEqualTo(new TaxonomyTrial(1, 0, List.of()));
  }

  @Test
  void comparesLanguagesByTheirTopicsOnly() {
    Taxonomy german = new Taxonomy("3", "de", List.of(new Topic("price", "Preis", "teuer")));
    assertThat(TaxonomyChange.between(BEFORE, german))
        .containsExactly(
            new TaxonomyChange("refund", TaxonomyChange.Kind.REMOVED),
            new TaxonomyChange("queue", TaxonomyChange.Kind.REMOVED),
            new TaxonomyChange("shop", TaxonomyChange.Kind.REMOVED));
    assertThatThrownBy(() -> TaxonomyTrial.of(BEFORE, german, List.of(), 1))
        .hasMessage(
            "a sample can be tried on taxonomies in one language only, not in 'en' and 'de'");
  }
}
