// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Which language a text is in, before any rule of a language is applied to it.
 *
 * <p>{@link dev.earshot.text.language.LanguageGate} decides the usual case, English or not, in
 * microseconds; a source's hint is respected. Texts of fewer than four words are taken for English
 * with low confidence unless a word speaks against it.
 */
package dev.earshot.text.language;
