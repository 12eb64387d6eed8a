// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Which language a text is in, before any rule of a language is applied to it.
 *
 * <p>{@link dev.earshot.text.language.LanguageDetector} asks {@link
 * dev.earshot.text.language.LanguageGate}, which decides the usual case, English or not, in
 * microseconds; then the script; then OpenNLP's model, whose answer counts only if it is ahead of
 * the next one. A source's hint is believed unless the words contradict it. Texts of fewer than
 * four words are English with low confidence, a language that is sure, or undetermined. {@link
 * dev.earshot.text.language.LanguageAnalyzers} has Lucene's analyzer of a language.
 *
 * <p>Known limit: Hindi in Latin letters is undetermined or taken for another language.
 */
package dev.earshot.text.language;
