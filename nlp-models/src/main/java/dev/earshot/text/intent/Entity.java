// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.intent;

/**
 * A name or figure in a text.
 *
 * @param type what it names
 * @param begin first UTF-16 unit in the text
 * @param end one past the last unit
 * @param value in one spelling: a name as configured, an order number in upper case, an amount as a
 *     plain decimal number
 * @param currency ISO 4217 code of an amount, the likeliest one of a sign that several share; empty
 *     otherwise
 */
public record Entity(Type type, int begin, int end, String value, String currency) {

  /** What an entity names. */
  public enum Type {
    /** One of the configured products. */
    PRODUCT,
    /** One of the configured competitors. */
    COMPETITOR,
    /** A country, region or city. */
    PLACE,
    /** An amount of money. */
    AMOUNT,
    /** The number of an order, booking, ticket or case that is not masked as personal. */
    ORDER_NUMBER
  }
}
