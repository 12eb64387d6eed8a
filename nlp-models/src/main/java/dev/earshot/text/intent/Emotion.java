// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.intent;

/** What a writer feels, as far as words say it. */
public enum Emotion {
  ANGER,
  FRUSTRATION,
  DISAPPOINTMENT,
  SADNESS,
  FEAR,
  JOY,
  GRATITUDE,
  SURPRISE
}
