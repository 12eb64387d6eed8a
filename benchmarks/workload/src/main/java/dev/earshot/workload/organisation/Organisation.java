// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.organisation;

import java.util.List;

/** An invented group of three shops: for the home, for outdoors, for electronics. */
public final class Organisation {

  public static final List<Brand> BRANDS =
      List.of(
          new Brand(
              "Lindgrove",
              0.5,
              2200,
              List.of(
                  "kettle",
                  "armchair",
                  "table lamp",
                  "saucepan",
                  "bookshelf",
                  "duvet",
                  "mirror",
                  "coffee grinder",
                  "rug",
                  "wardrobe",
                  "toaster",
                  "curtain rail",
                  "dinner set",
                  "desk",
                  "mattress",
                  "wall clock")),
          new Brand(
              "Outfell",
              0.3,
              1300,
              List.of(
                  "rucksack",
                  "tent",
                  "rain jacket",
                  "hiking vest",
                  "sleeping bag",
                  "headlamp",
                  "camping stove",
                  "fleece",
                  "water bottle",
                  "climbing rope",
                  "camping chair",
                  "hammock",
                  "cool box",
                  "map case")),
          new Brand(
              "Brightwick",
              0.2,
              800,
              List.of(
                  "headset",
                  "speaker",
                  "monitor",
                  "keyboard",
                  "charger",
                  "router",
                  "printer",
                  "webcam",
                  "tablet",
                  "smart watch",
                  "microphone",
                  "projector")));

  /** First names of staff. */
  public static final List<String> HELPERS =
      List.of(
          "Maya", "Tom", "Ines", "Farid", "Greta", "Samuel", "Yuki", "Noor", "Pavel", "Lucy",
          "Andre", "Hannah");

  private Organisation() {}

  /**
   * The brand of a name.
   *
   * @throws IllegalArgumentException when the organisation has none of that name
   */
  public static Brand brand(String name) {
    return BRANDS.stream()
        .filter(brand -> brand.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the organisation has no brand '"
                        + name
                        + "', it has "
                        + BRANDS.stream().map(Brand::name).toList()));
  }
}
