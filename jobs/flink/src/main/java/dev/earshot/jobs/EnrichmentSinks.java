// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

import dev.earshot.feedback.DeadLetter;
import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Tally;
import org.apache.flink.api.connector.sink2.Sink;

/**
 * Where enrichment's results go.
 *
 * @param events topic of enriched events and progress
 * @param feedback tables of feedback and its topics
 * @param completeness table of what became of all that came in
 * @param deadLetters topic of what could not be understood
 * @param deadLetterTable its table
 */
public record EnrichmentSinks(
    Sink<Enriched> events,
    Sink<Enriched> feedback,
    Sink<Tally> completeness,
    Sink<DeadLetter> deadLetters,
    Sink<DeadLetter> deadLetterTable) {}
