// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A moment with its offset from UTC, such as {@code 2026-03-01T00:00:00Z}. */
final class InstantConverter implements ITypeConverter<Instant> {

  @Override
  public Instant convert(String value) {
    try {
      return OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'" + value + "' is no time with an offset, such as 2026-03-01T00:00:00Z");
    }
  }
}
