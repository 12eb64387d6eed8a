// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

import dev.earshot.feedback.Arrival;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * The arrivals of one configured source.
 *
 * @param name the source's stable name
 * @param waitedFor whether what follows waits for the source in event time
 * @param arrivals with event times and the source's own watermark
 */
public record SourceStream(String name, boolean waitedFor, DataStream<Arrival> arrivals) {}
