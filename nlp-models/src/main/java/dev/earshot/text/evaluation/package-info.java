// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * How well sentiments agree with people's labels: counts, intervals, calibration, and what is
 * worst.
 *
 * <p>{@link dev.earshot.text.evaluation.Evaluation} measures, {@link
 * dev.earshot.text.evaluation.EvaluationText} and {@link
 * dev.earshot.text.evaluation.EvaluationJson} say it to people and programs. {@link
 * dev.earshot.text.evaluation.TopicEvaluation} and its like do the same for topics.
 */
package dev.earshot.text.evaluation;
