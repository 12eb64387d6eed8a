// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Measures what is masked of personal data and which language a text is said to be in, trains the
 * model of names, and feeds hostile texts. Rows of data are read where they lie and never copied.
 */
@NullMarked
package dev.earshot.benchmark.privacy;

import org.jspecify.annotations.NullMarked;
