// SPDX-License-Identifier: GPL-3.0-or-later
/** What the sentences of a text, as the recursive network reads them, say together. */
package dev.earshot.text.sentiment.network;
