// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.text;

import java.util.List;

/** A part of an alternative of a rule. */
sealed interface Part {

  /** Said as it is. */
  record Literal(String text) implements Part {}

  /** Filled in by the caller. */
  record Slot(String name) implements Part {}

  /** What another rule says. */
  record Reference(String rule) implements Part {}

  /** One of several. */
  record Choice(List<Part> options) implements Part {}

  /** One after the other. */
  record Sequence(List<Part> parts) implements Part {}
}
