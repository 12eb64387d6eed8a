// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The one flat file that holds the models: how it is written by the build, kept once a machine and
 * mapped read-only.
 *
 * <p>{@link dev.earshot.text.corenlp.flat.ModelStore} gives the verified file, {@link
 * dev.earshot.text.corenlp.flat.FlatFile} its {@link dev.earshot.text.corenlp.flat.Part}s; a {@link
 * dev.earshot.text.corenlp.flat.HashTable} in it finds what belongs to a string by the string's
 * {@link dev.earshot.text.corenlp.flat.TextHash} alone, so that no string has to be put together to
 * be looked up.
 */
package dev.earshot.text.corenlp.flat;
