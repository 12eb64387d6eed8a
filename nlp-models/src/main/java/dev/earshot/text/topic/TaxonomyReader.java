// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.earshot.text.language.LanguageAnalyzers;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;

/** Reads a taxonomy strictly: reports every problem at once, each with its path. */
final class TaxonomyReader {

  private static final List<String> ROOT_KEYS = List.of("version", "language", "topics");
  private static final List<String> TOPIC_KEYS = List.of("id", "title", "query", "topics");
  private static final Pattern ID = Pattern.compile(TopicPath.ID);
  private static final int DEEPEST = TopicPath.DEEPEST;

  private final ObjectMapper yaml =
      new YAMLMapper(
          YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());
  private final List<TaxonomyProblem> problems = new ArrayList<>();
  private final List<Topic> topics = new ArrayList<>();
  private final Set<String> paths = new HashSet<>();
  private String language = Taxonomy.ENGLISH;
  private Analyzer queries;

  Taxonomy read(InputStream stream) throws IOException {
    byte[] file = stream.readAllBytes();
    JsonNode root = parse(file);
    String version = "";
    if (problems.isEmpty() && isMapping(root, "taxonomy")) {
      checkKeys(root, "", ROOT_KEYS);
      version = text(root, "", "version");
      language = language(root);
      try (Analyzer words = TopicAnalyzer.forQueries(language)) {
        queries = words;
        readTopics(root.path("topics"), "topics", "");
      }
    }
    if (!problems.isEmpty()) {
      throw new TaxonomyException(located(file));
    }
    return new Taxonomy(version, language, topics);
  }

  /** Queries of a taxonomy in an unknown language are checked as if they were English. */
  private String language(JsonNode root) {
    if (!root.has("language")) {
      return Taxonomy.ENGLISH;
    }
    // YAML reads a bare no, the old code of Norwegian, as a truth value.
    String language = root.path("language").asText().strip();
    if (!LanguageAnalyzers.languages().contains(language)) {
      report("language", Taxonomy.unreadable(language));
      return Taxonomy.ENGLISH;
    }
    return language;
  }

  private JsonNode parse(byte[] file) throws IOException {
    try {
      return yaml.readTree(file);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      String reason = e.getOriginalMessage().lines().findFirst().orElse("");
      problems.add(new TaxonomyProblem(line, "taxonomy", "this is not YAML: " + reason));
      return yaml.missingNode();
    }
  }

  /** The problems with their lines, as far as the file can be read. */
  private List<TaxonomyProblem> located(byte[] file) throws IOException {
    try {
      YamlLines lines = YamlLines.of(yaml, file);
      return problems.stream()
          .map(
              problem ->
                  new TaxonomyProblem(
                      lines.line(problem.path()), problem.path(), problem.message()))
          .toList();
    } catch (JsonProcessingException e) {
      return problems;
    }
  }

  private void readTopics(JsonNode list, String where, String parent) {
    if (!list.isArray() || list.isEmpty()) {
      report(where, "a list of topics is needed here");
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      readTopic(list.get(i), where + "[" + i + "]", parent);
    }
  }

  private void readTopic(JsonNode node, String where, String parent) {
    if (!isMapping(node, where)) {
      return;
    }
    checkKeys(node, where, TOPIC_KEYS);
    String path = parent.isEmpty() ? id(node, where) : parent + "/" + id(node, where);
    if (!path.isEmpty() && !path.endsWith("/") && !paths.add(path)) {
      report(where + ".id", "the path '" + path + "' is taken by an earlier topic");
    }
    String title = text(node, where, "title");
    topics.add(new Topic(path, title, query(node, where, path)));
    if (node.has("topics")) {
      readChildren(node.path("topics"), where + ".topics", path);
    }
  }

  private void readChildren(JsonNode list, String where, String path) {
    if (path.split("/", -1).length >= DEEPEST) {
      report(where, "topics may be nested " + DEEPEST + " deep, not deeper");
    } else {
      readTopics(list, where, path);
    }
  }

  private String id(JsonNode node, String where) {
    String id = text(node, where, "id");
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      report(
          where + ".id",
          "'" + id + "' is no id: use lower-case letters, digits and single dashes between them");
    }
    return id;
  }

  private String query(JsonNode node, String where, String path) {
    if (!node.has("query")) {
      if (!node.has("topics")) {
        report(where, "topic '" + path + "' needs a query or topics below it");
      }
      return "";
    }
    String query = text(node, where, "query");
    if (!query.isEmpty()) {
      check(query, where + ".query", path);
    }
    return query;
  }

  private void check(String query, String where, String path) {
    try {
      TopicQuery.parse(query, queries);
    } catch (TopicQueryException e) {
      report(where, "the query of topic '" + path + "' is wrong: " + e.getMessage());
    }
  }

  private String text(JsonNode node, String where, String key) {
    JsonNode value = node.path(key);
    // YAML would read the version 2026.10 as the number 2026.1.
    if (!value.isTextual() && !value.isIntegralNumber()) {
      report(join(where, key), value.isMissingNode() ? "is missing" : "must be a text, in quotes");
      return "";
    }
    String text = value.asText().strip();
    if (text.isEmpty()) {
      report(join(where, key), "must not be empty");
    }
    return text;
  }

  private boolean isMapping(JsonNode node, String where) {
    if (node == null || !node.isObject()) {
      report(where, "keys and values are needed here");
      return false;
    }
    return true;
  }

  private void checkKeys(JsonNode node, String where, List<String> known) {
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!known.contains(key)) {
                report(join(where, key), "unknown key" + Suggestion.of(key, known));
              }
            });
  }

  private static String join(String where, String key) {
    return where.isEmpty() ? key : where + "." + key;
  }

  private void report(String path, String message) {
    problems.add(new TaxonomyProblem(0, path, message));
  }
}
