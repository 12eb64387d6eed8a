// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Personal data out of a text before anything else sees it.
 *
 * <p>{@link dev.earshot.text.privacy.Redactor} is the front door, {@link
 * dev.earshot.text.privacy.PrivacySettings} says what it masks. A scan tells which finders have
 * anything to look for: e-mail addresses, cards and international bank accounts by shape and check
 * sum; the configured {@link dev.earshot.text.privacy.Identifiers} by cue, shape and check; phone
 * numbers by libphonenumber, shape and cue; postal addresses by shape; names by cues and lists.
 * Where the scan sees a candidate, a small tagger looks for further names and addresses. Findings
 * are resolved against each other and replaced by masks such as {@code [PHONE]}. All offsets
 * afterwards refer to the redacted text. The text is also made {@linkplain
 * dev.earshot.text.privacy.PlainText clean} of what stores refuse. {@link
 * dev.earshot.text.privacy.SpecialCategories} tags what is not masked but should not be read by
 * everybody.
 *
 * <p>The tagger's model, {@code names.bin}, knows hashes of names and common words, and weights of
 * contexts; {@link dev.earshot.text.privacy.NameTrainer} makes it. It was trained on generated
 * sentences (MIT), sentences of own writing filled with names of the library datafaker
 * (Apache-2.0), and reviews, questions and requests that may be used so (CC0, CC BY,
 * CDLA-Permissive 1.0, public domain). The same command gives the same bytes.
 *
 * <p>Known limits: addresses that are spelt out ("name at example dot com") are not found; nor are
 * national phone numbers of regions that are neither configured nor hinted at, unless a word
 * announces them or they are grouped behind a zero; names of accounts ({@code @name}) stay; a name
 * that is in no list and has no cue beside it is found about three times in four.
 */
package dev.earshot.text.privacy;
