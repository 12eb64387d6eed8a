// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.text;

import dev.earshot.workload.chance.Chance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules that say texts. In a file, a rule begins with its name in square brackets and has one
 * alternative a line; a line may begin with its weight, {@code 3* }; {@code #} begins a comment.
 * Within an alternative, {@code {this|that|}} chooses, {@code <name>} follows a rule and {@code
 * $name} is filled in by the caller:
 *
 * <pre>
 * [delivery/late negative]
 * 2* my $product {is|was} delivered {three|four} days late
 * still waiting for {the|my} delivery
 * </pre>
 *
 * A name in angle brackets that no rule has is an error when the grammar is read.
 */
public final class Grammar {

  private final Map<String, Rule> rules;

  private Grammar(Map<String, Rule> rules) {
    this.rules = rules;
  }

  /** What a name stands for, and how often each. */
  private static final class Rule {

    private final List<Part> alternatives;
    private final double[] cumulativeWeights;

    private Rule(List<Part> alternatives, double[] cumulativeWeights) {
      this.alternatives = alternatives;
      this.cumulativeWeights = cumulativeWeights;
    }
  }

  /** A grammar of several files; all of their rules know each other. */
  public static Grammar of(List<String> files) {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    files.forEach(file -> collect(file, lines));
    Map<String, Rule> rules = new LinkedHashMap<>();
    lines.forEach((name, alternatives) -> rules.put(name, rule(name, alternatives)));
    var grammar = new Grammar(rules);
    rules.forEach((name, rule) -> rule.alternatives.forEach(part -> grammar.check(name, part)));
    return grammar;
  }

  private static void collect(String file, Map<String, List<String>> lines) {
    List<String> current = new ArrayList<>();
    for (String line : file.lines().map(String::strip).toList()) {
      if (line.startsWith("[") && line.endsWith("]")) {
        current = new ArrayList<>();
        String name = line.substring(1, line.length() - 1);
        if (lines.put(name, current) != null) {
          throw new IllegalArgumentException("two rules have the name [" + name + "]");
        }
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        current.add(line);
      }
    }
  }

  private static Rule rule(String name, List<String> lines) {
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("the rule [" + name + "] says nothing");
    }
    List<Part> alternatives = new ArrayList<>();
    double[] cumulative = new double[lines.size()];
    double sum = 0;
    for (int i = 0; i < cumulative.length; i++) {
      String line = lines.get(i);
      int star = line.indexOf("* ");
      boolean weighted = star > 0 && line.substring(0, star).chars().allMatch(Character::isDigit);
      sum += weighted ? Integer.parseInt(line.substring(0, star)) : 1;
      cumulative[i] = sum;
      alternatives.add(new PartParser(weighted ? line.substring(star + 2) : line).parse());
    }
    return new Rule(alternatives, cumulative);
  }

  private void check(String rule, Part part) {
    if (part instanceof Part.Reference reference && !rules.containsKey(reference.rule())) {
      throw new IllegalArgumentException(
          "[" + rule + "] names the rule <" + reference.rule() + ">, which is not there");
    } else if (part instanceof Part.Sequence sequence) {
      sequence.parts().forEach(each -> check(rule, each));
    } else if (part instanceof Part.Choice choice) {
      choice.options().forEach(each -> check(rule, each));
    }
  }

  public boolean has(String rule) {
    return rules.containsKey(rule);
  }

  /**
   * What a rule says this time.
   *
   * @param slots values of what stands as {@code $name} in the rules
   */
  public String say(String rule, Map<String, String> slots, Chance chance) {
    var text = new StringBuilder();
    follow(rule, slots, chance, text);
    return text.toString();
  }

  private void follow(String name, Map<String, String> slots, Chance chance, StringBuilder text) {
    Rule rule = rules.get(name);
    if (rule == null) {
      throw new IllegalArgumentException("the grammar has no rule [" + name + "]");
    }
    write(rule.alternatives.get(chance.weighted(rule.cumulativeWeights)), slots, chance, text);
  }

  private void write(Part part, Map<String, String> slots, Chance chance, StringBuilder text) {
    if (part instanceof Part.Literal literal) {
      text.append(literal.text());
    } else if (part instanceof Part.Slot slot) {
      String value = slots.get(slot.name());
      if (value == null) {
        throw new IllegalArgumentException("nothing is given for $" + slot.name());
      }
      text.append(value);
    } else if (part instanceof Part.Reference reference) {
      follow(reference.rule(), slots, chance, text);
    } else if (part instanceof Part.Choice choice) {
      write(chance.pick(choice.options()), slots, chance, text);
    } else if (part instanceof Part.Sequence sequence) {
      sequence.parts().forEach(each -> write(each, slots, chance, text));
    }
  }
}
