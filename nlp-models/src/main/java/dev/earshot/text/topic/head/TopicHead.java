// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic.head;

import dev.earshot.text.topic.TopicHit;
import dev.earshot.text.topic.TopicPath;
import dev.earshot.text.topic.TopicWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Says which topics of an organisation's own labels a text is about. Safe for use by several
 * threads.
 */
public final class TopicHead implements AutoCloseable {

  private record Reader(LanguageTopics topics, TopicWords words) {}

  private final String version;
  private final Map<String, Reader> readers = new TreeMap<>();

  /** A head by {@code model}. */
  public TopicHead(TopicModel model) {
    version = model.version();
    model
        .languages()
        .forEach(
            (language, topics) ->
                readers.put(language, new Reader(topics, TopicWords.open(language).orElseThrow())));
  }

  /** Names the model. */
  public String version() {
    return version;
  }

  /** Names what found a topic, as a query's id names a query's wording. */
  public String queryId(String path) {
    return path + "#" + version;
  }

  /** Whether texts in the language of this ISO 639-1 code are read. */
  public boolean reads(String language) {
    return readers.containsKey(language);
  }

  /**
   * What a head says of a text beside its queries.
   *
   * @param found topics that no query found, nor one below them, by path
   * @param refused paths that queries found and that the head, which decides on them, does not say
   */
  public record Answer(List<TopicFinding> found, Set<String> refused) {

    /** The head says nothing. */
    public static final Answer NOTHING = new Answer(List.of(), Set.of());
  }

  /**
   * The topics of {@code text}. Each is told once: what a query found stays as the query found it,
   * and a topic is left out where one below it is said.
   *
   * @param language ISO 639-1; of any that is not read nothing is said
   * @param hits of the taxonomy's queries in the text
   */
  public Answer read(String language, String text, List<TopicHit> hits) {
    Reader reader = readers.get(language);
    List<TopicWords.Word> words = reader == null ? List.of() : reader.words().read(text);
    return words.isEmpty() ? Answer.NOTHING : answer(reader.topics(), text, words, hits);
  }

  private static Answer answer(
      LanguageTopics known, String text, List<TopicWords.Word> words, List<TopicHit> hits) {
    double[] evidence = known.table().evidence(TopicFeatures.of(words, hits));
    Set<String> said = new TreeSet<>();
    hits.forEach(hit -> said.add(hit.path()));
    Set<String> refused = new TreeSet<>();
    List<TopicFinding> found = new ArrayList<>();
    // Paths below another one come behind it, so that from the end on the most special comes first.
    for (int i = known.topics().size() - 1; i >= 0; i--) {
      LearntTopic topic = known.topics().get(i);
      double probability = topic.probability(evidence[i]);
      if (probability < topic.threshold()) {
        if (known.decides() && said.remove(topic.path())) {
          refused.add(topic.path());
        }
      } else if (said.stream().noneMatch(path -> TopicPath.isWithin(path, topic.path()))) {
        said.add(topic.path());
        found.add(EvidencePhrase.of(text, words, hits, known.table(), i, topic, probability));
      }
    }
    Collections.reverse(found);
    return new Answer(found, refused);
  }

  @Override
  public void close() {
    readers.values().forEach(reader -> reader.words().close());
  }
}
