// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.aspect;

import dev.earshot.text.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds what a sentence is about and how that is judged. */
public final class AspectFinder {

  private AspectFinder() {}

  /** The aspects of the sentence in which {@code sentiment} judges, in the order of the text. */
  public static List<Aspect> find(LocalSentiment sentiment) {
    List<Token> tokens = sentiment.sentence().tokens();
    List<Aspect> aspects = new ArrayList<>();
    for (Candidate candidate : Candidates.of(tokens)) {
      aspects.add(aspect(tokens, candidate, sentiment));
    }
    return aspects;
  }

  private static Aspect aspect(List<Token> tokens, Candidate candidate, LocalSentiment sentiment) {
    List<String> opinions = new ArrayList<>();
    sentiment
        .opinions()
        .about(candidate.first(), candidate.end())
        .forEach(opinion -> opinions.add(tokens.get(opinion.token()).word()));
    return new Aspect(
        term(tokens, candidate),
        tokens.get(candidate.first()).begin(),
        tokens.get(candidate.end() - 1).end(),
        sentiment.scoreOfTokens(candidate.first(), candidate.end()),
        opinions);
  }

  private static String term(List<Token> tokens, Candidate candidate) {
    StringBuilder term = new StringBuilder();
    for (int i = candidate.first(); i < candidate.end() - 1; i++) {
      term.append(tokens.get(i).word().toLowerCase(Locale.ROOT)).append(' ');
    }
    return term.append(lastForm(tokens, candidate)).toString();
  }

  /** A particle stands behind the verb whose form is known. */
  private static String lastForm(List<Token> tokens, Candidate candidate) {
    Token last = tokens.get(candidate.end() - 1);
    return last.tag().equals("RP") ? last.word().toLowerCase(Locale.ROOT) : candidate.lastForm();
  }
}
