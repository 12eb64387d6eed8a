// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.workload.chance.Chance;
import dev.earshot.workload.organisation.Customers;
import dev.earshot.workload.organisation.Organisation;
import dev.earshot.workload.text.Phrasebook;
import dev.earshot.workload.text.Tone;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TopicMixTest {

  private final Phrasebook phrases = Phrasebook.load();
  private final Chance chance = Chance.of(8, "mix", 0);

  @Test
  void somethingCanBeSaidOfEachTopicInEachOfItsTones() {
    for (TopicMix.Entry entry : TopicMix.ENTRIES) {
      for (int i = 0; i < 300; i++) {
        Tone tone = entry.tone(chance);
        assertThat(phrases.knows(entry.path(), tone)).as(entry.path() + " " + tone).isTrue();
      }
    }
  }

  @Test
  void noTwoTopicsSayTheSame() {
    Map<String, String> slots = slots();
    Map<String, Set<String>> said = new TreeMap<>();
    for (TopicMix.Entry entry : TopicMix.ENTRIES) {
      Set<String> texts = new HashSet<>();
      for (Tone tone : Tone.values()) {
        for (int i = 0; phrases.knows(entry.path(), tone) && i < 40; i++) {
          texts.add(
              phrases.say(
                  entry.path() + " " + tone.name().toLowerCase(Locale.ROOT), slots, chance));
        }
      }
      said.values().forEach(others -> assertThat(others).doesNotContainAnyElementsOf(texts));
      said.put(entry.path(), texts);
    }
  }

  private Map<String, String> slots() {
    var scene = new Scene(chance, new Ids(0), new Outbox(chance, record -> {}), phrases);
    var customers = new Customers(1);
    return scene.slots(customers.anyEnglish(Organisation.BRANDS.get(0), chance));
  }
}
