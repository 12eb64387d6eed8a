// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Texts that are nearly the same: agents' macros, retweets, copied reviews. {@link
 * dev.earshot.text.duplicate.MinHash} makes a short signature of a text; two signatures tell how
 * alike their texts are, and the bands of a signature are keys under which nearly equal texts meet.
 */
package dev.earshot.text.duplicate;
