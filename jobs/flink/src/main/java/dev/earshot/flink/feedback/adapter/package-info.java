// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Native records in, canonical events out. One {@link
 * dev.earshot.flink.feedback.adapter.SourceAdapter} per kind of source; {@link
 * dev.earshot.flink.feedback.adapter.Fields} is how all of them read JSON, so that each refusal
 * says which field is wrong. To add a source: write its adapter, add its format to {@code
 * Settings.Source.Format} and to {@link dev.earshot.flink.feedback.adapter.Adapters}, and test it
 * with payloads of your own in the shape that the vendor documents.
 *
 * <p>Customer ids: the organisation's own ids are taken as they are, ids that a vendor made are
 * prefixed with the vendor ({@code zendesk:8447}), so that two systems' numbers never meet. Both
 * are turned into pseudonyms here; no raw id leaves this package.
 */
@NullMarked
package dev.earshot.flink.feedback.adapter;

import org.jspecify.annotations.NullMarked;
