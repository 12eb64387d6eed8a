// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

/**
 * What a text touches that the law protects specially: the categories of article 9 and 10 of the
 * GDPR, and children. Such a text is not masked; who may read it can be restricted.
 */
public enum SpecialCategory {
  /** Illness, pregnancy, disability, treatment. */
  HEALTH,
  /** Children. */
  MINORS,
  RELIGION,
  SEXUALITY,
  /** Ethnic origin, skin colour. */
  ETHNICITY,
  /** Membership of a trade union. */
  UNION,
  /** Party politics. */
  POLITICS,
  /** Offences and convictions. */
  CRIMINAL
}
