// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

/**
 * What an event does to an alert.
 *
 * <pre>
 *   OPENED ──► UPDATED* ──► RESOLVED ──► REOPENED ──► UPDATED* ──► RESOLVED ...
 * </pre>
 *
 * A person may also acknowledge an open alert.
 */
public enum AlertState {
  OPENED,
  UPDATED,
  ACKNOWLEDGED,
  RESOLVED,
  REOPENED
}
