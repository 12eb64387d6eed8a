// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArrayMap;

/**
 * Finds all simple queries of a taxonomy in one pass over a text's tokens: words and phrases by a
 * trie, proximities by their rarest word, beginnings and misspellings by shape. Time grows with the
 * text and with what it holds, hardly with the number of queries.
 *
 * <p>Filled by one thread and sealed; then safe for use by several.
 */
final class ClauseAutomaton {

  private static final int[] NO_QUERIES = {};

  private final Analyzer analyzer;
  private final Optional<WordForms> forms;
  private final KnownWords known = new KnownWords(this::meaning);
  private final CharArrayMap<Integer> terms = new CharArrayMap<>(64, false);
  private final PhraseTrie phrases = new PhraseTrie();
  private final NearPhrases proximities = new NearPhrases();
  private final WordShapes shapes = new WordShapes();

  /**
   * The automaton over tokens of {@code analyzer}.
   *
   * @param forms what its filters make of single words, if they read word by word
   */
  ClauseAutomaton(Analyzer analyzer, Optional<WordForms> forms) {
    this.analyzer = analyzer;
    this.forms = forms;
  }

  /** Lets {@code query} match where any of {@code clauses} does. */
  void add(int query, List<SimpleClause> clauses) {
    clauses.forEach(clause -> add(query, clause));
  }

  private void add(int query, SimpleClause clause) {
    if (clause instanceof SimpleClause.Word word) {
      phrases.add(numbers(List.of(word.term())), query);
    } else if (clause instanceof SimpleClause.Phrase phrase) {
      phrases.add(numbers(phrase.terms()), query);
    } else if (clause instanceof SimpleClause.Near near) {
      proximities.add(query, numbers(near.terms()), near.slop());
    } else if (clause instanceof SimpleClause.Beginning beginning) {
      shapes.add(beginning, query);
    } else if (clause instanceof SimpleClause.Misspelt misspelt) {
      shapes.add(misspelt, query);
    }
  }

  private int[] numbers(List<String> words) {
    return words.stream().mapToInt(this::number).toArray();
  }

  private int number(String term) {
    Integer known = terms.get(term);
    if (known != null) {
      return known;
    }
    int number = terms.size();
    terms.put(term, number);
    return number;
  }

  /** Gets ready to match; nothing may be added afterwards. */
  void seal() {
    proximities.seal(terms.size());
  }

  /** Where the queries match in {@code text}. */
  Places match(String text) {
    Places places = new Places();
    TextTokens tokens = read(text, places);
    walkAll(tokens, places);
    if (proximities.mayStandIn(tokens)) {
      proximities.find(Occurrences.of(tokens), places::add);
    }
    places.locate(tokens);
    return places;
  }

  private TextTokens read(String text, Places places) {
    return forms.isPresent()
        ? TextTokens.read(text, known, (query, at) -> places.add(query, at, at))
        : TextTokens.read(analyzer, text, (term, length, at) -> read(term, length, at, places));
  }

  /** What a spelling means to the queries. */
  private KnownWords.Meaning meaning(char[] text, int begin, int length) {
    int[] numbers = {TextTokens.NONE, TextTokens.NONE};
    List<Integer> queries = new ArrayList<>();
    for (String form : forms.orElseThrow().of(text, begin, length)) {
      shapes.find(form.toCharArray(), form.length(), queries::add);
      Integer number = terms.get(form);
      if (number != null) {
        numbers[numbers[0] == TextTokens.NONE ? 0 : 1] = number;
      }
    }
    return new KnownWords.Meaning(
        Arrays.copyOfRange(text, begin, begin + length),
        numbers[0],
        numbers[1],
        queries.isEmpty()
            ? NO_QUERIES
            : queries.stream().distinct().mapToInt(Integer::intValue).toArray());
  }

  private int read(char[] term, int length, int position, Places places) {
    shapes.find(term, length, query -> places.add(query, position, position));
    Integer number = terms.get(term, 0, length);
    return number == null ? TextTokens.NONE : number;
  }

  private void walkAll(TextTokens tokens, Places places) {
    for (int position = 0; position < tokens.count(); position++) {
      walk(tokens, PhraseTrie.ROOT, position, position, places);
    }
  }

  /** Goes on from {@code node} by what stands at {@code position}, by both of its forms. */
  private void walk(TextTokens tokens, int node, int first, int position, Places places) {
    if (position < tokens.count()) {
      step(tokens, node, tokens.word(position), first, position, places);
      step(tokens, node, tokens.stem(position), first, position, places);
    }
  }

  private void step(TextTokens tokens, int node, int term, int first, int position, Places places) {
    int next = term == TextTokens.NONE ? PhraseTrie.NOWHERE : phrases.step(node, term);
    if (next != PhraseTrie.NOWHERE) {
      for (int query : phrases.endingAt(next)) {
        places.add(query, first, position);
      }
      walk(tokens, next, first, position + 1, places);
    }
  }
}
