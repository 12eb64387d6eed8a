// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.queryparser.classic.TokenMgrError;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher.TooManyClauses;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/**
 * The query language of topics, a subset of Lucene's.
 *
 * <pre>
 *   refund                    the word, in any of its forms (refunds, refunded)
 *   "money back"              the words next to each other
 *   "waited hours"~4          the words within four positions
 *   "lost|missing bag|case"~4 a word of each group within four positions
 *   reimburs*                 words that begin so
 *   baggage~                  the word, also misspelt: one letter wrong, two from eight letters on
 *   reservation~1             the word with one letter wrong at most
 *   late AND (flight OR plane) NOT "of late"
 * </pre>
 *
 * Operators are upper case; without one between them, terms are joined by OR; AND beside OR needs
 * parentheses. Upper and lower case of words do not matter. A misspelt word has its first letter
 * right; a wrong, missing, needless or swapped letter counts as one. Words are those of the
 * taxonomy's language, with the forms that its analyzer knows; operators are these in all.
 */
final class TopicQuery {

  /** Letters of a misspelt word that must be right. */
  static final int KEPT_LETTERS = 1;

  private static final int SHORTEST_MISSPELT = 4;
  private static final int LONG_WORD = 8;
  private static final int MOST_EDITS = 2;

  /** More spellings of one word than a text can hold. */
  private static final int EXPANSIONS = 1_000;

  /** Lucene refuses to run queries of more than 1,024. */
  private static final int MOST_ALTERNATIVES = 1_000;

  private static final Set<String> OPERATORS = Set.of("or", "and", "not");

  private TopicQuery() {}

  /**
   * What {@code query} asks for.
   *
   * @param words how words of its language are seen, see {@link TopicAnalyzer#forQueries}
   */
  static Query parse(String query, Analyzer words) throws TopicQueryException {
    Query parsed;
    try {
      parsed = new Subset(words).parse(query);
    } catch (ParseException | TokenMgrError e) {
      throw new TopicQueryException(reason(e));
    } catch (TooManyClauses e) {
      throw new TopicQueryException("it has too many clauses");
    } catch (StackOverflowError e) {
      throw new TopicQueryException("its parentheses are nested too deep");
    }
    check(parsed);
    if (alternatives(parsed) > MOST_ALTERNATIVES) {
      throw new TopicQueryException(
          "it has more than " + MOST_ALTERNATIVES + " alternatives; split the topic");
    }
    return parsed;
  }

  private static int alternatives(Query query) {
    return query instanceof BooleanQuery bool
        ? bool.clauses().stream().mapToInt(clause -> alternatives(clause.getQuery())).sum()
        : 1;
  }

  /**
   * The parser wraps its reason in the whole query and in lists of tokens: the first line says it.
   */
  private static String reason(Throwable e) {
    String message =
        e.getCause() instanceof ParseException cause ? cause.getMessage() : e.getMessage();
    if (message.contains("<EOF>")) {
      return "it ends too early, or a parenthesis or quote has no partner";
    }
    String line = message.lines().findFirst().orElse("it cannot be read");
    int wrapped = line.lastIndexOf("': ");
    return wrapped >= 0 && line.startsWith("Cannot parse") ? line.substring(wrapped + 3) : line;
  }

  private static void check(Query query) throws TopicQueryException {
    if (query instanceof BooleanQuery bool) {
      checkClauses(bool.clauses());
    } else if (query instanceof BoostQuery) {
      throw new TopicQueryException("weights (^) mean nothing here");
    } else if (query instanceof MatchNoDocsQuery) {
      throw new TopicQueryException("it holds no word");
    }
  }

  private static void checkClauses(List<BooleanClause> clauses) throws TopicQueryException {
    if (clauses.isEmpty()) {
      throw new TopicQueryException("it holds no word");
    }
    if (clauses.stream().allMatch(BooleanClause::isProhibited)) {
      throw new TopicQueryException("NOT needs something that is wanted beside it");
    }
    // The parser would read "a OR b AND c" as "b AND c".
    if (any(clauses, Occur.MUST) && any(clauses, Occur.SHOULD)) {
      throw new TopicQueryException(
          "AND and OR stand side by side; put parentheses around what belongs together");
    }
    for (BooleanClause clause : clauses) {
      check(clause.getQuery());
    }
  }

  private static boolean any(List<BooleanClause> clauses, Occur occur) {
    return clauses.stream().anyMatch(clause -> clause.getOccur() == occur);
  }

  /** Lucene's parser without what topics do not have. */
  private static final class Subset extends QueryParser {

    Subset(Analyzer words) {
      super(TopicAnalyzer.FIELD, words);
      // A word that is several tokens, such as check-in, means them in a row.
      setSplitOnWhitespace(true);
      setAutoGeneratePhraseQueries(true);
      setFuzzyMinSim(0);
    }

    @Override
    protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
      refuseFields(field);
      if (!quoted && OPERATORS.contains(text)) {
        throw new ParseException(
            "operators are upper case: write "
                + text.toUpperCase(Locale.ROOT)
                + ", or \""
                + text
                + "\" in quotes for the word");
      }
      return super.getFieldQuery(field, text, quoted);
    }

    @Override
    protected Query getFieldQuery(String field, String text, int slop) throws ParseException {
      refuseFields(field);
      return text.contains(PhraseAlternatives.SEPARATOR)
          ? anyOf(field, PhraseAlternatives.of(text), slop)
          : super.getFieldQuery(field, text, slop);
    }

    /** Phrases in which the same word would stand twice mean nothing and are left out. */
    private Query anyOf(String field, List<String> phrases, int slop) throws ParseException {
      Set<Query> queries = new LinkedHashSet<>();
      for (String phrase : phrases) {
        Query query = super.getFieldQuery(field, phrase, slop);
        if (query != null && !repeatsAWord(query)) {
          queries.add(query);
        }
      }
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      queries.forEach(query -> any.add(query, Occur.SHOULD));
      return any.build();
    }

    private static boolean repeatsAWord(Query query) {
      return query instanceof PhraseQuery phrase
          && Set.copyOf(Arrays.asList(phrase.getTerms())).size() < phrase.getTerms().length;
    }

    @Override
    protected Query getPrefixQuery(String field, String text) throws ParseException {
      refuseFields(field);
      if (plain(text).length() < WordShapes.SHORTEST_PREFIX) {
        throw new ParseException("a prefix needs at least three letters before the *");
      }
      return super.getPrefixQuery(field, text);
    }

    @Override
    protected Query getWildcardQuery(String field, String text) throws ParseException {
      throw new ParseException("* may only end a word, and ? is not supported");
    }

    @Override
    protected Query getRegexpQuery(String field, String text) throws ParseException {
      throw new ParseException("regular expressions (/../) are not supported");
    }

    @Override
    protected Query getFuzzyQuery(String field, String text, float similarity)
        throws ParseException {
      refuseFields(field);
      if (text.length() < SHORTEST_MISSPELT || !text.chars().allMatch(Character::isLetter)) {
        throw new ParseException(
            "~ behind a word allows misspellings, for which '"
                + text
                + "' needs at least four letters and nothing else");
      }
      if (similarity > MOST_EDITS || similarity != (int) similarity) {
        throw new ParseException("a word may be misspelt by one letter (~1) or two (~2), not more");
      }
      int usual = text.length() < LONG_WORD ? 1 : MOST_EDITS;
      Term word = new Term(field, plain(text));
      int edits = similarity > 0 ? (int) similarity : usual;
      return new FuzzyQuery(word, edits, KEPT_LETTERS, EXPANSIONS, true);
    }

    /** The word as texts keep it beside its stem. */
    private String plain(String text) {
      return getAnalyzer().normalize(TopicAnalyzer.FIELD, text).utf8ToString();
    }

    @Override
    protected Query getRangeQuery(
        String field, String from, String to, boolean fromIncluded, boolean toIncluded)
        throws ParseException {
      throw new ParseException("ranges ([.. TO ..]) are not supported");
    }

    private static void refuseFields(String field) throws ParseException {
      if (!TopicAnalyzer.FIELD.equals(field)) {
        throw new ParseException(
            "fields are not supported; put quotes around a text with a colon, such as \""
                + field
                + ":..\"");
      }
    }
  }
}
