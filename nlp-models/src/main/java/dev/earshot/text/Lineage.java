// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

/**
 * What a result rests on.
 *
 * @param modelVersion the models and how they are used
 * @param taxonomyVersion the version of the taxonomy for the text's language; of the main one where
 *     the language has none, or was not told
 * @param profile the effort allowed
 */
public record Lineage(String modelVersion, String taxonomyVersion, Profile profile) {}
