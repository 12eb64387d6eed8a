// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

/**
 * What metrics are cut by. Every component may be empty, which means not known.
 *
 * @param brand brand of the organisation
 * @param unitPath place in the organisation, {@code region/station/store}
 * @param channel how it was said, such as {@code email}, {@code chat}, {@code survey}
 * @param direction who contacted whom
 * @param touchpoint the moment of the journey it is about, such as {@code checkout}
 * @param product product or service
 * @param productVersion version of the product
 * @param region geographical region
 * @param segment customer segment
 */
public record Dimensions(
    String brand,
    String unitPath,
    String channel,
    Direction direction,
    String touchpoint,
    String product,
    String productVersion,
    String region,
    String segment) {

  /** Nothing known. */
  public static final Dimensions NONE =
      new Dimensions("", "", "", Direction.UNKNOWN, "", "", "", "", "");

  /** Who contacted whom, seen from the organisation. */
  public enum Direction {
    INBOUND,
    OUTBOUND,
    UNKNOWN
  }
}
