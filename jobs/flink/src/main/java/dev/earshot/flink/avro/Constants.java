// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.avro;

/** Enums of the same constants on both sides. */
final class Constants {

  private Constants() {}

  static <A extends Enum<A>> A same(Enum<?> constant, Class<A> type) {
    return Enum.valueOf(type, constant.name());
  }
}
