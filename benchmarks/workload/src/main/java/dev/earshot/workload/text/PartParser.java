// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.text;

import java.util.ArrayList;
import java.util.List;

/** Reads one alternative of a rule. */
final class PartParser {

  private final String line;
  private int at;

  PartParser(String line) {
    this.line = line;
  }

  Part parse() {
    Part part = sequence(false);
    if (at < line.length()) {
      throw new IllegalArgumentException("a brace is closed that was not opened: " + line);
    }
    return part;
  }

  private Part sequence(boolean inChoice) {
    List<Part> parts = new ArrayList<>();
    var literal = new StringBuilder();
    while (at < line.length() && !endsOption(inChoice)) {
      char c = line.charAt(at);
      if (c == '{' || c == '<' || c == '$') {
        flush(literal, parts);
        parts.add(special(c));
      } else {
        literal.append(c);
        at++;
      }
    }
    flush(literal, parts);
    return parts.size() == 1 ? parts.get(0) : new Part.Sequence(List.copyOf(parts));
  }

  private boolean endsOption(boolean inChoice) {
    char c = line.charAt(at);
    return c == '}' || (inChoice && c == '|');
  }

  private static void flush(StringBuilder literal, List<Part> parts) {
    if (!literal.isEmpty()) {
      parts.add(new Part.Literal(literal.toString()));
      literal.setLength(0);
    }
  }

  private Part special(char opening) {
    at++;
    return switch (opening) {
      case '{' -> choice();
      case '<' -> new Part.Reference(until('>'));
      default -> new Part.Slot(word());
    };
  }

  private Part choice() {
    List<Part> options = new ArrayList<>();
    options.add(sequence(true));
    while (at < line.length() && line.charAt(at) == '|') {
      at++;
      options.add(sequence(true));
    }
    if (at >= line.length()) {
      throw new IllegalArgumentException("a brace is not closed: " + line);
    }
    at++;
    return new Part.Choice(List.copyOf(options));
  }

  private String until(char end) {
    int close = line.indexOf(end, at);
    if (close < 0) {
      throw new IllegalArgumentException("'" + end + "' is missing: " + line);
    }
    String name = line.substring(at, close);
    at = close + 1;
    return name;
  }

  private String word() {
    int begin = at;
    while (at < line.length() && Character.isLetter(line.charAt(at))) {
      at++;
    }
    return line.substring(begin, at);
  }
}
