// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import dev.earshot.control.ControlRecord;
import java.util.Optional;

/** Port: whether text analysis can use a published taxonomy. */
@FunctionalInterface
public interface TaxonomyCheck {

  /** What is wrong with it, for a person; empty when it can be used. The same at every call. */
  Optional<String> problem(ControlRecord taxonomy);
}
