// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The matchers in force, one a language, each of which can be replaced while texts are matched. One
 * is made ready when the first text of its language comes. Safe for use by several threads.
 */
public final class LiveTaxonomies implements AutoCloseable {

  private final Taxonomies began;
  private final Map<String, LiveTopicMatcher> byLanguage = new TreeMap<>();
  private boolean closed;

  /** Puts {@code taxonomies} in force. */
  public LiveTaxonomies(Taxonomies taxonomies) {
    began = taxonomies;
    byLanguage.put(began.main().language(), new LiveTopicMatcher(began.main()));
  }

  /**
   * Puts {@code taxonomy} in force for texts in its language, see {@link LiveTopicMatcher#replace}.
   *
   * @throws IllegalStateException if this is closed
   */
  public synchronized void replace(Taxonomy taxonomy) {
    refuseIfClosed();
    LiveTopicMatcher known = byLanguage.get(taxonomy.language());
    if (known == null) {
      byLanguage.put(taxonomy.language(), new LiveTopicMatcher(taxonomy));
    } else {
      known.replace(taxonomy);
    }
  }

  /**
   * The matcher in force for texts in {@code language}; none if there is no taxonomy in it.
   *
   * @throws IllegalStateException if this is closed
   */
  public Optional<LiveTopicMatcher.Lease> lease(String language) {
    return matcher(language).map(LiveTopicMatcher::lease);
  }

  /** The language of the main taxonomy. */
  public String mainLanguage() {
    return began.main().language();
  }

  /**
   * The version of the main taxonomy, or of what replaced it.
   *
   * @throws IllegalStateException if this is closed
   */
  public String mainVersion() {
    try (LiveTopicMatcher.Lease lease = matcher(mainLanguage()).orElseThrow().lease()) {
      return lease.matcher().taxonomy().version();
    }
  }

  private synchronized Optional<LiveTopicMatcher> matcher(String language) {
    refuseIfClosed();
    LiveTopicMatcher known = byLanguage.get(language);
    if (known == null) {
      Optional<Taxonomy> taxonomy = began.in(language);
      taxonomy.ifPresent(first -> byLanguage.put(language, new LiveTopicMatcher(first)));
      return Optional.ofNullable(byLanguage.get(language));
    }
    return Optional.of(known);
  }

  private void refuseIfClosed() {
    if (closed) {
      throw new IllegalStateException("these taxonomies are closed");
    }
  }

  /** Takes no further leases; each matcher closes with its last one. */
  @Override
  public synchronized void close() {
    closed = true;
    byLanguage.values().forEach(LiveTopicMatcher::close);
  }
}
