// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

/** Whether an event states something or takes it back. */
public enum Operation {
  UPSERT,
  DELETE
}
