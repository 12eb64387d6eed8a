// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which line of a YAML file each value stands, by its path such as {@code topics[3].query}. */
final class YamlLines {

  private static final Pattern INDEX = Pattern.compile("\\[\\d+]$");

  private final Map<String, Integer> lines = new HashMap<>();

  private YamlLines() {}

  /** The lines of a file that {@code yaml} can read. */
  static YamlLines of(ObjectMapper yaml, byte[] file) throws IOException {
    YamlLines lines = new YamlLines();
    try (JsonParser parser = yaml.getFactory().createParser(file)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (!token.isStructEnd()) {
          String path = path(parser.getParsingContext().pathAsPointer().toString());
          lines.lines.putIfAbsent(path, parser.currentTokenLocation().getLineNr());
        }
      }
    }
    return lines;
  }

  /** The line of {@code path}, or of the nearest value around it that is there; 0 if none is. */
  int line(String path) {
    for (String known = path; ; known = parent(known)) {
      Integer line = lines.get(known);
      if (line != null) {
        return line;
      }
      if (known.isEmpty()) {
        return 0;
      }
    }
  }

  private static String parent(String path) {
    Matcher index = INDEX.matcher(path);
    if (index.find()) {
      return path.substring(0, index.start());
    }
    int dot = path.lastIndexOf('.');
    return dot < 0 ? "" : path.substring(0, dot);
  }

  /** From a JSON pointer such as {@code /topics/3/query}. */
  private static String path(String pointer) {
    StringBuilder path = new StringBuilder();
    for (String step : pointer.split("/", -1)) {
      if (step.matches("\\d+")) {
        path.append('[').append(step).append(']');
      } else if (!step.isEmpty()) {
        path.append(path.isEmpty() ? "" : ".").append(step);
      }
    }
    return path.toString();
  }
}
