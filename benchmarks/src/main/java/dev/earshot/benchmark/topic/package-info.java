// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Measures topics, aspects and intents against labelled rows, and the topic matcher's speed. The
 * rows are no part of the project: each main takes their file as an argument.
 */
package dev.earshot.benchmark.topic;
