// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

/** How much effort an analysis may take; part of each result's lineage. */
public enum Profile {
  /** As many texts per second as possible. */
  FAST,
  /** A second opinion, by sentence embeddings, on the third of the texts that is least certain. */
  ACCURATE
}
