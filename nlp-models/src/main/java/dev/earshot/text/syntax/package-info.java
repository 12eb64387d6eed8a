// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * A sentence as read: its tokens with their tags, its parse tree and what each phrase feels like,
 * as plain immutable values.
 *
 * <p>{@link dev.earshot.text.syntax.ParsedSentence} is what {@code corenlp} gives and what aspects,
 * topics and sentiment build on. Nothing here knows how it was read.
 */
package dev.earshot.text.syntax;
