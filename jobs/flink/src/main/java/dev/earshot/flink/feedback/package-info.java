// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Enrichment's functions, each a thin shell round the domain of the same name in {@code jobs/core}:
 * {@link dev.earshot.flink.feedback.AdaptingDeserializer} makes arrivals of records, {@link
 * dev.earshot.flink.feedback.SortArrivalsFunction} counts them and diverts what cannot go on,
 * {@link dev.earshot.flink.feedback.RedactFunction} masks personal data before anything is kept,
 * {@link dev.earshot.flink.feedback.EnrichEventsFunction} tells versions apart and analyses by the
 * taxonomies of the {@link dev.earshot.flink.feedback.TaxonomyLog} and those that {@link
 * dev.earshot.flink.feedback.SortTaxonomiesFunction} lets go on, {@link
 * dev.earshot.flink.feedback.SumTalliesOperator} and {@link
 * dev.earshot.flink.feedback.CountCompletenessFunction} add up what became of all.
 */
@NullMarked
package dev.earshot.flink.feedback;

import org.jspecify.annotations.NullMarked;
