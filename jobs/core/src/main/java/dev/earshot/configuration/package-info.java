// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The one YAML file, read into one tree of records: {@link dev.earshot.configuration.Settings} is
 * the tree, {@link dev.earshot.configuration.SettingsReader} the way in. All problems are told at
 * once, each with its path and, where a name is misspelt, a suggestion; a key that nobody knows is
 * an error. Secrets never stand in the file: it names environment variables, and {@link
 * dev.earshot.configuration.Secrets} reads them.
 */
@NullMarked
package dev.earshot.configuration;

import org.jspecify.annotations.NullMarked;
