// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.intent;

import java.util.List;

/**
 * The names that an installation wants to find, as they are to be spelt in results; upper and lower
 * case do not matter in texts.
 *
 * @param products its own
 * @param competitors others
 * @param places beside the shipped ones, such as its branches
 */
public record EntityNames(List<String> products, List<String> competitors, List<String> places) {

  /** The shipped places only. */
  public static final EntityNames NONE = new EntityNames(List.of(), List.of(), List.of());

  public EntityNames {
    products = List.copyOf(products);
    competitors = List.copyOf(competitors);
    places = List.copyOf(places);
  }
}
