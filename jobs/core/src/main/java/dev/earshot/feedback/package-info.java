// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What customers say, from arrival to enriched event. The guided tour:
 *
 * <ol>
 *   <li>An adapter turns a native record into {@link dev.earshot.feedback.Feedback}, a business
 *       {@link dev.earshot.feedback.Outcome} or a {@link dev.earshot.feedback.Merge}; {@link
 *       dev.earshot.feedback.ArrivalPolicy} refuses what cannot be right, and the refusal becomes a
 *       {@link dev.earshot.feedback.DeadLetter}.
 *   <li>Each of them travels as one {@link dev.earshot.feedback.Arrival}.
 *   <li>{@link dev.earshot.feedback.VersionRule} tells a first version from a duplicate, an edit
 *       and a delete, and says which {@link dev.earshot.feedback.Contribution} an edit takes back.
 *   <li>{@link dev.earshot.feedback.TextAnalyst} is the port to text analysis; its answer is an
 *       {@link dev.earshot.feedback.Analysis}. Published taxonomies, each a {@link
 *       dev.earshot.feedback.TaxonomyArrival}, are chosen by event time. {@link
 *       dev.earshot.feedback.SpecialWords} tags what the law protects specially, also in what is
 *       not scored.
 *   <li>The result is one {@link dev.earshot.feedback.Enriched} event.
 *   <li>{@link dev.earshot.feedback.ProgressTracker} knows how far event time has come, per source.
 *   <li>{@link dev.earshot.feedback.Tally} proves that nothing was lost: received = enriched +
 *       filtered + dead-lettered.
 * </ol>
 *
 * Everything here is plain Java: no Flink, Kafka, Avro, NLP or clock. Absent text is {@code ""}, an
 * absent collection is empty.
 */
@NullMarked
package dev.earshot.feedback;

import org.jspecify.annotations.NullMarked;
