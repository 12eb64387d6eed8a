// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import dev.earshot.text.topic.Taxonomies;
import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.topic.Topic;
import dev.earshot.text.topic.TopicPath;
import dev.earshot.text.topic.head.TopicModel;
import dev.earshot.text.training.TopicFile;
import dev.earshot.text.training.TopicRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Rows of an invented shop that calls a rattle "blorft" and a scratch "quimby". */
final class InventedTopics {

  private static final List<String> THINGS = List.of("box", "lamp", "chair", "rug", "mirror");

  private InventedTopics() {}

  /** A taxonomy with a query that is right about parcels and one that is wrong about noise. */
  static TextSettings settings() {
    Taxonomy shop =
        new Taxonomy(
            "shop-1",
            List.of(
                new Topic("delivery/parcel", "Parcel", "parcel"),
                new Topic("quality/noise", "Noise", "lamp")));
    return TextSettings.of(Profile.FAST, new Taxonomies(List.of(shop)));
  }

  static TopicFile rows(int count) {
    return rows(count, "");
  }

  /** A fifth each about noise, scratches, both, parcels and nothing. */
  static TopicFile rows(int count, String language) {
    Random random = new Random(7);
    List<TopicRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String thing = THINGS.get(random.nextInt(THINGS.size())) + " " + (char) ('a' + i % 26) + i;
      rows.add(
          switch (i % 5) {
            case 0 -> row(i, "my " + thing + " makes blorft sounds", language, "quality/noise");
            case 1 -> row(i, "there is quimby on the " + thing, language, "Scratches");
            case 2 ->
                row(i, "blorft and quimby at the " + thing, language, "quality/noise", "Scratches");
            case 3 -> row(i, "the parcel with the " + thing, language, "delivery/parcel");
            default -> row(i, "this is about my " + thing, language);
          });
    }
    return new TopicFile(TopicFile.COLUMN, rows);
  }

  static TopicRow row(int number, String text, String language, String... labels) {
    TreeSet<String> paths = new TreeSet<>();
    for (String label : labels) {
      paths.add(TopicPath.of(label));
    }
    return new TopicRow(number + 1L, text, language, paths);
  }

  static TopicModel model(boolean decides) {
    return train(rows(300), decides).model().orElseThrow();
  }

  static TopicTraining.Trained train(TopicFile file, boolean decides) {
    return TopicTraining.train(settings(), "rows.csv", file, decides, said -> {});
  }
}
