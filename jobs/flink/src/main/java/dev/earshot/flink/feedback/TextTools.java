// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback;

import dev.earshot.feedback.PersonalData;
import dev.earshot.feedback.SpecialWords;
import dev.earshot.feedback.TaxonomyCheck;
import dev.earshot.feedback.TextAnalyst;
import java.io.Serializable;

/** Opens, on the machine that runs a function, what reads texts there. */
public interface TextTools extends Serializable {

  TextAnalyst openAnalyst();

  PersonalData openPersonalData();

  SpecialWords openSpecialWords();

  TaxonomyCheck openTaxonomyCheck();
}
