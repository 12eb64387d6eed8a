// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The numbers and codes to mask besides e-mail addresses, cards, international bank accounts and
 * phone numbers, which are always looked for: read from YAML.
 *
 * <pre>
 * version: 2026-01
 * identifiers:
 *   - id: order            # unique
 *     type: order          # a {@link RedactionType}, in lower case with dashes
 *     cues: [order, order no]
 *     alone: false         # true: also without a cue
 *     shape: '[A-Z]{0,3}\d{5,12}'
 *     check: none          # none, luhn, bsn, ...
 * </pre>
 *
 * A shape refers to its own groups by name, {@code (?<a>\d)\k<a>}, never by number. One that reads
 * rows of equal units over and over, such as {@code (a+)+}, is refused. One that does so on other
 * texts only is stopped: all shapes together may read 200,000 units and a thousand more for each
 * unit of the text; beyond that, the text cannot be redacted and is withheld.
 *
 * @param version of the file, for people
 * @param list in order; where two find the same, the first says the type
 */
public record Identifiers(String version, List<Identifier> list) {

  private static final String DEFAULTS = "identifiers.yaml";

  public Identifiers {
    list = List.copyOf(list);
  }

  private static final class Shipped {
    static final Identifiers VALUE = load();

    private static Identifiers load() {
      try (InputStream stream = Identifiers.class.getResourceAsStream(DEFAULTS)) {
        return read(stream);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Those that ship: numbers of states, devices, bookings, tickets, orders and accounts. */
  public static Identifiers defaults() {
    return Shipped.VALUE;
  }

  /** None. */
  public static Identifiers none() {
    return new Identifiers("none", List.of());
  }

  /**
   * Those of a file.
   *
   * @throws PrivacyException if the file is wrong, with all problems at once
   */
  public static Identifiers read(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return read(stream);
    }
  }

  /**
   * Those of a stream in UTF-8.
   *
   * @throws PrivacyException if it is wrong, with all problems at once
   */
  public static Identifiers read(InputStream stream) throws IOException {
    return new IdentifierReader().read(stream);
  }
}
