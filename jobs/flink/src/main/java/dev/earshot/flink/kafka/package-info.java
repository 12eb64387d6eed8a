// SPDX-License-Identifier: GPL-3.0-or-later
/** Topics of Earshot's own, written and read: keys, partitions and framed Avro values. */
@NullMarked
package dev.earshot.flink.kafka;

import org.jspecify.annotations.NullMarked;
