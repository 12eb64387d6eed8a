// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The domain's records as the Avro contracts, and back. Names follow the domain: {@code toAvro} and
 * {@code fromAvro}; the Avro classes are written with their package, because they have the same
 * names.
 */
@NullMarked
package dev.earshot.flink.avro;

import org.jspecify.annotations.NullMarked;
