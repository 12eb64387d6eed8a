// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import dev.earshot.control.ControlRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record of the topic of taxonomies: exactly one of the two is there.
 *
 * @param taxonomy one that can be used
 * @param deadLetter of a record that cannot be read or used
 */
public record TaxonomyArrival(@Nullable ControlRecord taxonomy, @Nullable DeadLetter deadLetter) {

  public static TaxonomyArrival of(ControlRecord taxonomy) {
    return new TaxonomyArrival(taxonomy, null);
  }

  public static TaxonomyArrival of(DeadLetter deadLetter) {
    return new TaxonomyArrival(null, deadLetter);
  }
}
