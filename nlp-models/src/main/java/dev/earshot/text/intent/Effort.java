// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.intent;

/** What getting something done took, as the customer tells it. */
public enum Effort {
  /** Calls, waits, repetitions. */
  HIGH,
  /** It went by itself. */
  LOW
}
