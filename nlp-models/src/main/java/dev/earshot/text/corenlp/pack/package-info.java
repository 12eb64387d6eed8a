// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Runs in the build only: packs CoreNLP's published models into the flat file that the jar carries.
 * The jar has neither this package nor the two doors into CoreNLP's packages that it uses.
 */
package dev.earshot.text.corenlp.pack;
