// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Fits sentiment heads and topic heads to labelled texts.
 *
 * <p>{@link dev.earshot.text.training.SoftmaxRegression} is the one learner: multinomial logistic
 * regression with weighted rows, minimised by the quasi-Newton method of CoreNLP's own library.
 */
package dev.earshot.text.training;
