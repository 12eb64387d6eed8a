// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Regular expressions that match the same, in bounded time, on every release of Java: {@link
 * dev.earshot.text.pattern.WordBorders} compiles those that speak of the borders of words, {@link
 * dev.earshot.text.pattern.PlacedSearch} tries one only where it may begin.
 */
package dev.earshot.text.pattern;
