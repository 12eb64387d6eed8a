// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.text;

import dev.earshot.workload.chance.Chance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What customers and staff of the organisation say. English has rules for each topic and tone,
 * named by both ({@code delivery/late negative}); the other languages have one rule a tone.
 */
public final class Phrasebook {

  private static final String ENGLISH = "en";

  private static final List<String> FILES =
      List.of(
          "common.txt",
          "money.txt",
          "delivery.txt",
          "ordering.txt",
          "people.txt",
          "product.txt",
          "digital.txt",
          "loyalty.txt",
          "staff.txt",
          "german.txt",
          "spanish.txt",
          "french.txt");

  private final Grammar grammar;

  private Phrasebook(Grammar grammar) {
    this.grammar = grammar;
  }

  public static Phrasebook load() {
    return new Phrasebook(Grammar.of(FILES.stream().map(Phrasebook::read).toList()));
  }

  private static String read(String file) {
    try (InputStream in = Phrasebook.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the file of rules " + file + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether something can be said about a topic in a tone. */
  public boolean knows(String topic, Tone tone) {
    return grammar.has(topic + " " + tone.word());
  }

  /**
   * What a customer says.
   *
   * @param form where: {@code survey}, {@code review}, {@code social}, {@code chat}, {@code ticket}
   *     or {@code comment}
   * @param topic path in the default taxonomy; heeded in English only
   * @param language ISO 639 code: en, de, es or fr
   * @param slots product, brand, order, amount, name, email and phone
   */
  public String customer(
      String form,
      String topic,
      Tone tone,
      String language,
      Map<String, String> slots,
      Chance chance) {
    if (!language.equals(ENGLISH)) {
      return Prose.tidy(grammar.say(language + " " + tone.word(), slots, chance));
    }
    String core = topic + " " + tone.word();
    var all = new TreeMap<>(slots);
    all.put("core", grammar.say(core, slots, chance));
    all.put("more", again(core, "tail " + tone.word(), all.get("core"), slots, chance));
    return Prose.tidy(grammar.say(form + " " + tone.word(), all, chance));
  }

  /** A second thing about the same, or where chance finds none, something that fits all. */
  private String again(
      String core, String otherwise, String first, Map<String, String> slots, Chance chance) {
    String second = grammar.say(core, slots, chance);
    return second.equals(first) ? grammar.say(otherwise, slots, chance) : second;
  }

  /** What a rule that is no customer's says, such as a reply of staff. */
  public String say(String rule, Map<String, String> slots, Chance chance) {
    return Prose.tidy(grammar.say(rule, slots, chance));
  }
}
