// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import java.time.Instant;

/**
 * How far one sender has come with one source: it sends nothing of that source before {@code
 * watermark} any more. Marks travel in band, behind the records they speak of.
 *
 * @param source configured source; {@link #ALL_SOURCES} for all together
 * @param producer index of the sender, from 0
 * @param producers how many senders there are
 * @param watermark event time reached; {@link #UNKNOWN} before the first record
 * @param idle whether the source is silent, so that nobody need wait for it
 */
public record Mark(String source, int producer, int producers, Instant watermark, boolean idle) {

  /** In place of a source's name: all sources that are waited for. */
  public static final String ALL_SOURCES = "";

  /** Before all time: nothing is known of the source yet. */
  public static final Instant UNKNOWN = Instant.EPOCH.minusSeconds(62_135_596_800L);

  /** After all time: the source has ended. */
  public static final Instant ENDED = Instant.parse("9999-12-31T23:59:59Z");

  /** The same progress told by another sender. */
  public Mark by(int otherProducer, int ofProducers) {
    return new Mark(source, otherProducer, ofProducers, watermark, idle);
  }
}
