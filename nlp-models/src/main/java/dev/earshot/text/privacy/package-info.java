// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Personal data out of a text before anything else sees it.
 *
 * <p>{@link dev.earshot.text.privacy.Redactor} is the front door. Three finders look for one kind
 * of data each, gated by a cheap scan; findings are resolved against each other and replaced by
 * masks such as {@code [PHONE]}. All offsets afterwards refer to the redacted text. The text is
 * also made {@linkplain dev.earshot.text.privacy.PlainText clean} of what stores refuse.
 *
 * <p>Known limits: addresses that are spelt out ("name at example dot com") are not found; nor are
 * national phone numbers of regions that are neither configured nor hinted at; a bare run of ten
 * digits is taken for a phone number only if it is a valid one in a configured region and the words
 * before it do not call it an order, a ticket or the like.
 */
package dev.earshot.text.privacy;
