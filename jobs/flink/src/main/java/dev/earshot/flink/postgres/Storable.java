// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.earshot.feedback.WholeText;

/**
 * JSON that PostgreSQL can store, whatever a source sent: one text that it has no room for would
 * stop the job for ever.
 */
final class Storable {

  private Storable() {}

  static JsonNode of(JsonNode node) {
    if (node instanceof TextNode) {
      String text = node.textValue();
      String storable = WholeText.of(text);
      return storable.equals(text) ? node : TextNode.valueOf(storable);
    } else if (node instanceof ObjectNode) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      node.properties()
          .forEach(field -> object.set(WholeText.of(field.getKey()), of(field.getValue())));
      return object;
    } else if (node instanceof ArrayNode) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode(node.size());
      node.forEach(element -> array.add(of(element)));
      return array;
    }
    return node;
  }
}
