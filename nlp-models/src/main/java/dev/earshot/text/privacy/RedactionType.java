// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

/**
 * What kind of personal data was masked. Where findings overlap, the type that stands first here
 * wins.
 */
public enum RedactionType {
  EMAIL,
  /** International or national number of a bank account; it may hold what looks like a card. */
  BANK_ACCOUNT,
  /** Payment card. */
  CARD,
  /** Number by which a state knows a person: social security, tax, citizen, insurance. */
  NATIONAL_ID,
  PASSPORT,
  DRIVING_LICENCE,
  /** Address of a machine on the internet, version 4 or 6. */
  IP_ADDRESS,
  MAC_ADDRESS,
  /** Number of a mobile device. */
  IMEI,
  BIRTH_DATE,
  BOOKING,
  /** Travel document or entrance, or the number of a case at a help desk. */
  TICKET,
  LOYALTY,
  ORDER,
  /** Customer, policy or contract number. */
  ACCOUNT,
  PHONE,
  /** Postal address, or a part that leads to a door. */
  ADDRESS,
  /** Name of a person. */
  NAME;

  /** What stands in the text instead. */
  public String mask() {
    return "[" + name() + "]";
  }
}
