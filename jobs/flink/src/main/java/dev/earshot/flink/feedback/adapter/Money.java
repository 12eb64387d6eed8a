// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback.adapter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * An amount of money in minor units, rounded half to even where a source gives more digits than the
 * currency has.
 *
 * @param minor minor units (cents); 0 without an amount
 * @param currency ISO 4217; empty without an amount
 */
record Money(long minor, String currency) {

  private static final int MAXIMUM_SCALE = 30;

  static final Money NONE = new Money(0, "");

  /** The first of the named fields that is there, in the currency that stands beside it. */
  static Money first(Fields fields, List<String> names, String defaultCurrency)
      throws RejectedException {
    for (String name : names) {
      if (fields.has(name)) {
        Currency currency = currency(fields, defaultCurrency);
        return new Money(minor(fields, name, currency), currency.getCurrencyCode());
      }
    }
    return NONE;
  }

  private static Currency currency(Fields fields, String otherwise) throws RejectedException {
    String code = fields.has("currency") ? fields.text("currency") : otherwise;
    try {
      return Currency.getInstance(code.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw fields.invalid("currency", "is no ISO 4217 code");
    }
  }

  private static long minor(Fields fields, String name, Currency currency)
      throws RejectedException {
    try {
      BigDecimal amount = new BigDecimal(fields.text(name));
      // An exponent of millions is no money, and writing it out would fill the memory.
      if (Math.abs((long) amount.scale()) > MAXIMUM_SCALE) {
        throw fields.invalid(name, "must be an amount of money");
      }
      return amount
          .movePointRight(Math.max(0, currency.getDefaultFractionDigits()))
          .setScale(0, RoundingMode.HALF_EVEN)
          .longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw fields.invalid(name, "must be an amount of money");
    }
  }
}
