// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.intent;

/** What a writer wants; a text may have several. */
public enum Intent {
  /** Something went wrong, and it is said so. */
  COMPLAINT,
  /** Somebody is to do something. */
  REQUEST,
  /** Something is to be known. */
  QUESTION,
  /** Something went well, or somebody did well. */
  PRAISE,
  /** Something could be done better. */
  SUGGESTION,
  /** The writer leaves, or says so. */
  CHURN,
  /** Lawyers, courts, regulators. */
  LEGAL_THREAT,
  /** Somebody is, was or may be hurt. */
  SAFETY_THREAT
}
