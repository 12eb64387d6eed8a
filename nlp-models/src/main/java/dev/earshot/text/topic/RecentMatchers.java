// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Matchers of the taxonomies that texts were matched by last, so that versions can take turns
 * without each being made ready anew. Which of them are kept changes no result. For one thread at a
 * time.
 */
public final class RecentMatchers implements AutoCloseable {

  /** Room for what a stream of late and timely texts in a few languages takes turns by. */
  public static final int USUALLY_KEPT = 8;

  private final int kept;
  private final Deque<TopicMatcher> latestFirst = new ArrayDeque<>();

  /**
   * @param kept how many matchers are held at most, at least 1; one of 1,000 topics takes 3 to 6 MB
   */
  public RecentMatchers(int kept) {
    if (kept < 1) {
      throw new IllegalArgumentException("at least one matcher must be kept, not " + kept);
    }
    this.kept = kept;
  }

  /**
   * The matcher of this very taxonomy; open until the next call.
   *
   * @param taxonomy the same object, not only an equal one, has the same matcher
   */
  public TopicMatcher of(Taxonomy taxonomy) {
    TopicMatcher matcher = taken(taxonomy);
    if (matcher == null) {
      matcher = new TopicMatcher(taxonomy);
      if (latestFirst.size() == kept) {
        latestFirst.removeLast().close();
      }
    }
    latestFirst.addFirst(matcher);
    return matcher;
  }

  @SuppressWarnings("ReferenceEquality") // To compare 1,000 topics for each text would take long.
  private TopicMatcher taken(Taxonomy taxonomy) {
    for (Iterator<TopicMatcher> each = latestFirst.iterator(); each.hasNext(); ) {
      TopicMatcher matcher = each.next();
      if (matcher.taxonomy() == taxonomy) {
        each.remove();
        return matcher;
      }
    }
    return null;
  }

  @Override
  public void close() {
    latestFirst.forEach(TopicMatcher::close);
    latestFirst.clear();
  }
}
