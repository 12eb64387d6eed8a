// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.topic;

import dev.earshot.text.aspect.Aspect;
import dev.earshot.text.aspect.AspectFinder;
import dev.earshot.text.aspect.LocalSentiment;
import dev.earshot.text.corenlp.CoreNlp;
import dev.earshot.text.sentiment.SentenceSentiment;
import dev.earshot.text.syntax.ParsedSentence;
import dev.earshot.text.training.CsvFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/**
 * Aspects against the terms that people marked: a term is found if begin and end agree exactly. And
 * the sentiment towards each marked term: of the whole sentence, of the smallest clause around it,
 * and of the place as the engine judges it. While the rules were written, mistakes were looked at
 * in every other sentence of each domain, from the first on.
 *
 * <pre>
 * java -cp ... dev.earshot.benchmark.topic.AspectTerms semeval2014_terms.csv
 * </pre>
 */
public final class AspectTerms {

  private static final int MOST_TOKENS = 120;

  /** A marked term: where, and how it is judged. */
  private record Term(int begin, int end, String polarity) {}

  private final PrintStream out;
  private final Map<String, Tally> found = new TreeMap<>();
  private final Map<String, Integer> texts = new TreeMap<>();
  private final Map<String, PolarityTally> judged = new TreeMap<>();

  private AspectTerms(PrintStream out) {
    this.out = out;
  }

  /** Prints two tables as Markdown. */
  public static void main(String[] arguments) throws IOException {
    AspectTerms measure = new AspectTerms(System.out);
    Map<String, List<CSVRecord>> texts = new LinkedHashMap<>();
    for (CSVRecord row : CsvFile.read(Path.of(arguments[0])).rows()) {
      texts.computeIfAbsent(row.get("text"), text -> new ArrayList<>()).add(row);
    }
    try (CoreNlp models = CoreNlp.open()) {
      texts.forEach((text, rows) -> measure.add(models.sentences(text, MOST_TOKENS), rows));
    }
    measure.print();
  }

  private void add(List<ParsedSentence> sentences, List<CSVRecord> rows) {
    String domain = rows.get(0).get("entity");
    Set<Term> terms = new HashSet<>();
    rows.stream().filter(row -> !row.get("topic").isEmpty()).forEach(row -> terms.add(term(row)));
    Set<Term> said = new HashSet<>();
    for (ParsedSentence sentence : sentences) {
      double score = SentenceSentiment.of(sentence).score();
      LocalSentiment places = new LocalSentiment(sentence, score);
      AspectFinder.find(places).forEach(aspect -> said.add(place(aspect)));
      terms.stream()
          .filter(term -> sentence.begin() <= term.begin() && term.begin() < sentence.end())
          .forEach(term -> judge(domain, term, sentence, places, score));
    }
    Set<Term> marked = new HashSet<>();
    terms.forEach(term -> marked.add(new Term(term.begin(), term.end(), "")));
    Set<Term> hits = new HashSet<>(said);
    hits.retainAll(marked);
    Tally tally = new Tally(hits.size(), said.size(), marked.size());
    boolean lookedAt = texts.merge(domain, 1, Integer::sum) % 2 == 1;
    found.merge("**" + domain + "**", tally, Tally::plus);
    found.merge(domain + (lookedAt ? ", looked at" : ", not looked at"), tally, Tally::plus);
  }

  private static Term term(CSVRecord row) {
    String[] place = row.get("subtopic").split(":", -1);
    return new Term(Integer.parseInt(place[0]), Integer.parseInt(place[1]), row.get("sentiment"));
  }

  private static Term place(Aspect aspect) {
    return new Term(aspect.begin(), aspect.end(), "");
  }

  private void judge(
      String domain, Term term, ParsedSentence sentence, LocalSentiment places, double root) {
    tally(domain, "whole sentence").add(term.polarity(), root);
    tally(domain, "smallest clause")
        .add(term.polarity(), SmallestClause.score(sentence, term.begin(), term.end(), root));
    tally(domain, "place, as judged here")
        .add(term.polarity(), places.score(term.begin(), term.end()));
  }

  private PolarityTally tally(String domain, String method) {
    return judged.computeIfAbsent(domain + " | " + method, key -> new PolarityTally());
  }

  private void print() {
    out.println("| domain | terms | precision | recall | F1 |");
    out.println("|---|---|---|---|---|");
    found.forEach((domain, tally) -> out.println("| " + domain + " | " + tally.cells() + " |"));
    out.println();
    out.println("| domain | sentiment of | terms | accuracy | macro-F1 |");
    out.println("|---|---|---|---|---|");
    judged.forEach((name, tally) -> out.println("| " + name + " | " + tally.cells() + " |"));
  }
}
