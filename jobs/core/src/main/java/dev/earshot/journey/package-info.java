// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What a customer goes through, across all channels, as a fold over the customer's events. The
 * guided tour:
 *
 * <ol>
 *   <li>{@link dev.earshot.journey.JourneyPolicy} holds the {@link
 *       dev.earshot.journey.JourneyDefinition definitions}: {@link
 *       dev.earshot.journey.StageDefinition stages} and the inactivity that ends a passage.
 *   <li>An event becomes a slim {@link dev.earshot.journey.JourneyStep} without text, and travels
 *       as a {@link dev.earshot.journey.JourneyChange}: put, remove, or merge.
 *   <li>{@link dev.earshot.journey.FollowedCustomer} knows which customer a step belongs to after a
 *       merge, and which steps move when one happens.
 *   <li>{@link dev.earshot.journey.JourneyFold} is the pure function from what is settled and the
 *       ordered steps since to {@link dev.earshot.journey.Passage passages}.
 *   <li>{@link dev.earshot.journey.JourneyBook} turns one page of a customer's book: folds, tells
 *       what changed as {@link dev.earshot.journey.JourneyUpdate}s, settles what is older than the
 *       lateness into the {@link dev.earshot.journey.JourneySnapshot}, and says when to look again.
 * </ol>
 *
 * <p>Rows depend on the events and on how far event time has come, on nothing else: in any order of
 * arrival within the lateness, live or replayed, the same events give the same passages.
 *
 * <p>Everything here is plain Java: no Flink, Kafka, Avro, NLP or clock.
 */
@NullMarked
package dev.earshot.journey;

import org.jspecify.annotations.NullMarked;
