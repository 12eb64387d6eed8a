// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

/**
 * How much effort an analysis may take; part of each result's lineage.
 *
 * <p>Known limit: both profiles rest on the same models in this form and give the same results.
 */
public enum Profile {
  /** As many texts per second as possible. */
  FAST,
  /** A second opinion on what is uncertain. */
  ACCURATE
}
