// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.util.List;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.queryparser.classic.TokenMgrError;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher.TooManyClauses;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * The query language of topics, a subset of Lucene's.
 *
 * <pre>
 *   refund                    the word, in any of its forms (refunds, refunded)
 *   "money back"              the words next to each other
 *   "waited hours"~4          the words within four positions
 *   reimburs*                 words that begin so
 *   late AND (flight OR plane) NOT "of late"
 * </pre>
 *
 * Operators are upper case; without one between them, terms are joined by OR; AND beside OR needs
 * parentheses. Upper and lower case of words do not matter.
 */
final class TopicQuery {

  private TopicQuery() {}

  static Query parse(String query) throws TopicQueryException {
    Query parsed;
    try {
      parsed = new Subset().parse(query);
    } catch (ParseException | TokenMgrError e) {
      throw new TopicQueryException(reason(e));
    } catch (TooManyClauses e) {
      throw new TopicQueryException("it has too many clauses");
    }
    check(parsed);
    return parsed;
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

    Subset() {
      super(TopicAnalyzer.FIELD, TopicAnalyzer.forQueries());
      // A word that is several tokens, such as check-in, means them in a row.
      setSplitOnWhitespace(true);
      setAutoGeneratePhraseQueries(true);
    }

    @Override
    protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
      refuseFields(field);
      return super.getFieldQuery(field, text, quoted);
    }

    @Override
    protected Query getFieldQuery(String field, String text, int slop) throws ParseException {
      refuseFields(field);
      return super.getFieldQuery(field, text, slop);
    }

    @Override
    protected Query getPrefixQuery(String field, String text) throws ParseException {
      refuseFields(field);
      if (text.length() < 3) {
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
      throw new ParseException("~ is supported behind a phrase only, such as \"waited hours\"~4");
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
