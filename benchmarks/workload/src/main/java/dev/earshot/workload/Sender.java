// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload;

import java.time.Instant;

/** Where a {@link DemonstrationFeed} sends to. May take records on before they have arrived. */
public interface Sender {

  /**
   * Sends a record.
   *
   * @param key of the Kafka record: the customer
   * @param value JSON in the feed's own format
   * @param eventTime when it was said
   */
  void send(Feed feed, String key, byte[] value, Instant eventTime);

  /**
   * Says behind all records of a feed that what comes later was said after {@code instant}, late
   * records apart.
   */
  void progress(Feed feed, Instant instant);

  /**
   * Called when all records sent up to {@code instant} have been handed over, and none sent later.
   * Who wants to go on there after a restart waits for them to arrive and then remembers it.
   */
  void sentThrough(Instant instant);
}
