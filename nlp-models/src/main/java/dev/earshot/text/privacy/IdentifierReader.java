// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads identifiers strictly: reports every problem at once, each with its path. */
final class IdentifierReader {

  private static final List<String> ROOT_KEYS = List.of("version", "identifiers");
  private static final List<String> KEYS = List.of("id", "type", "cues", "alone", "shape", "check");
  private static final int LONGEST_SHAPE = 500;

  private final ObjectMapper yaml =
      new YAMLMapper(
          YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());
  private final List<String> problems = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  Identifiers read(InputStream stream) throws IOException {
    JsonNode root = parse(stream);
    List<Identifier> list = new ArrayList<>();
    String version = "";
    if (problems.isEmpty()) {
      checkKeys(root, "", ROOT_KEYS);
      version = text(root, "", "version");
      readAll(root.path("identifiers"), list);
    }
    if (!problems.isEmpty()) {
      throw new PrivacyException(problems);
    }
    return new Identifiers(version, list);
  }

  private JsonNode parse(InputStream stream) throws IOException {
    try {
      JsonNode root = yaml.readTree(stream);
      if (!root.isObject()) {
        report("identifiers", "keys and values are needed here");
      }
      return root;
    } catch (JsonProcessingException e) {
      var place = e.getLocation();
      report(
          place == null ? "identifiers" : "line " + place.getLineNr(),
          "this is not YAML: " + e.getOriginalMessage().lines().findFirst().orElse(""));
      return yaml.missingNode();
    }
  }

  private void readAll(JsonNode nodes, List<Identifier> list) {
    if (!nodes.isArray()) {
      report("identifiers", "a list is needed here");
    }
    for (int i = 0; i < nodes.size(); i++) {
      int before = problems.size();
      Identifier read = readOne(nodes.get(i), "identifiers[" + i + "]");
      if (problems.size() == before) {
        list.add(read);
      }
    }
  }

  private Identifier readOne(JsonNode node, String where) {
    checkKeys(node, where, KEYS);
    String id = text(node, where, "id");
    if (!id.isEmpty() && !ids.add(id)) {
      report(where + ".id", "the id '" + id + "' is taken by an earlier one");
    }
    RedactionType type = type(text(node, where, "type"), where + ".type");
    List<String> cues = cues(node.path("cues"), where + ".cues");
    boolean alone = flag(node.path("alone"), where + ".alone");
    if (cues.isEmpty() && !alone) {
      report(where, "cues are needed, or 'alone: true'");
    }
    Pattern shape = shape(text(node, where, "shape"), where + ".shape");
    String check = node.has("check") ? text(node, where, "check") : "none";
    try {
      Identifier.checksum(check);
      return new Identifier(id, type, cues, alone || cues.isEmpty(), shape, check);
    } catch (IllegalArgumentException e) {
      report(where + ".check", e.getMessage());
      return new Identifier(id, type, cues, true, shape, "none");
    }
  }

  private RedactionType type(String name, String where) {
    for (RedactionType type : RedactionType.values()) {
      if (spelt(type).equals(name)) {
        return type;
      }
    }
    if (!name.isEmpty()) {
      List<String> known = List.of(RedactionType.values()).stream().map(this::spelt).toList();
      report(where, "there is no type '" + name + "'; known are " + String.join(", ", known));
    }
    return RedactionType.ACCOUNT;
  }

  private String spelt(RedactionType type) {
    return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private List<String> cues(JsonNode node, String where) {
    List<String> cues = new ArrayList<>();
    if (!node.isMissingNode() && !node.isArray()) {
      report(where, "must be a list of texts");
    }
    for (JsonNode cue : node) {
      if (cue.isTextual()
          && !cue.asText().isEmpty()
          && Character.isLetter(cue.asText().charAt(0))) {
        cues.add(cue.asText());
      } else {
        report(where, "each cue must be a text that begins with a letter");
      }
    }
    return cues;
  }

  private boolean flag(JsonNode node, String where) {
    if (!node.isMissingNode() && !node.isBoolean()) {
      report(where, "must be true or false");
    }
    return node.asBoolean(false);
  }

  private Pattern shape(String expression, String where) {
    try {
      if (expression.length() > LONGEST_SHAPE) {
        report(where, "is longer than " + LONGEST_SHAPE + " units");
      } else if (!expression.isEmpty()) {
        Pattern shape = Pattern.compile(expression);
        int reference = Identifier.numberedReference(expression);
        if (reference >= 0) {
          report(where, Identifier.referenceProblem(expression, reference));
          return Pattern.compile("(?!)");
        } else if (shape.matcher("").matches()) {
          report(where, "must not match the empty text");
        } else if (!ShapeTrial.isPassedBy(shape)) {
          report(
              where,
              "reads a row of equal units over and over; write it so that each unit fits one part"
                  + " of it only, such as \\d{4,20} instead of (\\d+)+");
        }
        return shape;
      }
    } catch (PatternSyntaxException e) {
      report(where, "is no regular expression: " + e.getDescription() + " at " + e.getIndex());
    }
    return Pattern.compile("(?!)");
  }

  private String text(JsonNode node, String where, String key) {
    JsonNode value = node.path(key);
    String text = value.isTextual() || value.isNumber() ? value.asText().strip() : "";
    if (text.isEmpty()) {
      report(join(where, key), value.isMissingNode() ? "is missing" : "must be a text");
    }
    return text;
  }

  private void checkKeys(JsonNode node, String where, List<String> known) {
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!known.contains(key)) {
                report(join(where, key), "unknown key; known here: " + String.join(", ", known));
              }
            });
  }

  private static String join(String where, String key) {
    return where.isEmpty() ? key : where + "." + key;
  }

  private void report(String path, String message) {
    problems.add(path + ": " + message);
  }
}
