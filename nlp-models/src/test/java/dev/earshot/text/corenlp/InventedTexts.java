// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Customers' sentences of an own small grammar: regular ones, terse ones, shouted and misspelt
 * ones.
 */
final class InventedTexts {

  private static final Pattern SLOT = Pattern.compile("<(\\w+)>");

  private static final Map<String, List<String>> RULES =
      Map.ofEntries(
          Map.entry(
              "text",
              List.of(
                  "<clause><stop>",
                  "<clause>, <joiner> <clause><stop>",
                  "<opener>, <clause><stop>",
                  "<clause> <reason><stop>",
                  "<question>?",
                  "<fragment><stop>",
                  "<opener> <fragment> <tail>",
                  "If <clause>, <clause><stop>",
                  "<noun>: <fragment>; <fragment><stop>",
                  "\"<clause>\", said the <noun>.",
                  "<clause> (<fragment>)<stop>",
                  "<clause> -- <clause><stop> <tail>")),
          Map.entry(
              "clause",
              List.of(
                  "<subject> <verb> <object>",
                  "<subject> <verb> <object> <when>",
                  "<subject> <was> <adverb> <adjective>",
                  "<subject> <was> not <adjective> and <adjective>",
                  "<subject> <modal> <base> <object>",
                  "nobody <verb> <object> for <number> <unit>",
                  "there <was> <number> <noun>s in <object>",
                  "<subject> told me that <subject> <modal> <base> <object>",
                  "<subject>, who <verb> <object>, <was> <adjective>")),
          Map.entry(
              "question",
              List.of(
                  "Why <was> <object> <adverb> <adjective>",
                  "How long <modal> <subject> <base> <object>",
                  "<modal> <subject> <base> <object> <when>",
                  "Where is <object>")),
          Map.entry(
              "fragment",
              List.of(
                  "<adjective> <noun>",
                  "<adverb> <adjective>",
                  "<number> <unit> on hold",
                  "no <noun>, no <noun>, just a <adjective> <noun>",
                  "<noun> <noun> <noun>",
                  "thanks for <object>",
                  "<typo> <noun>")),
          Map.entry(
              "subject",
              List.of(
                  "I",
                  "we",
                  "they",
                  "my <noun>",
                  "the <adjective> <noun>",
                  "Mrs. <name>",
                  "it",
                  "<name> and her <noun>",
                  "your <noun> from <name>",
                  "each of the <noun>s")),
          Map.entry(
              "object",
              List.of(
                  "the <noun>",
                  "my <adjective> <noun>",
                  "a <noun> of <noun>s",
                  "<number> <noun>s",
                  "$<number>.50",
                  "<name>'s <noun>",
                  "this",
                  "them",
                  "a <noun>-<noun> <noun>",
                  "the <noun> that <subject> <verb>")),
          Map.entry(
              "noun",
              List.of(
                  "refund",
                  "driver",
                  "parcel",
                  "router",
                  "invoice",
                  "counter",
                  "screen",
                  "agent",
                  "password",
                  "soup",
                  "sofa",
                  "warranty",
                  "chatbot",
                  "ferry",
                  "loan")),
          Map.entry(
              "verb",
              List.of(
                  "lost",
                  "returned",
                  "loved",
                  "charged",
                  "ignored",
                  "fixed",
                  "broke",
                  "cancelled",
                  "recommends",
                  "keeps",
                  "hates",
                  "upgraded",
                  "paid for")),
          Map.entry(
              "base",
              List.of("get", "repair", "find", "explain", "send back", "understand", "pay")),
          Map.entry("was", List.of("was", "is", "seemed", "has been", "weren't", "isn't")),
          Map.entry("modal", List.of("will", "could", "should", "can't", "wouldn't", "did")),
          Map.entry(
              "adjective",
              List.of(
                  "rude",
                  "wonderful",
                  "slow",
                  "broken",
                  "friendly",
                  "useless",
                  "cheap",
                  "late",
                  "spotless",
                  "overpriced",
                  "half-empty",
                  "Spanish",
                  "second")),
          Map.entry(
              "adverb", List.of("very", "hardly", "never", "so", "remarkably", "too", "quite")),
          Map.entry(
              "when",
              List.of("yesterday", "on 12 May", "at 5pm", "twice", "again", "in <number> <unit>")),
          Map.entry(
              "reason",
              List.of(
                  "because <clause>",
                  "although <clause>",
                  "unless <clause>",
                  "to <base> <object>")),
          Map.entry("joiner", List.of("but", "and", "so", "yet", "or")),
          Map.entry(
              "opener",
              List.of("Well", "Honestly", "Hi", "OMG", "Dear team", "PLEASE", "lol", "Update")),
          Map.entry("unit", List.of("hours", "days", "weeks", "minutes", "km")),
          Map.entry(
              "number", List.of("2", "three", "45", "1,200", "dozens of", "7.5", "a hundred")),
          Map.entry("name", List.of("Okafor", "Lindqvist", "ACME", "Porto", "Zed-9", "Kiri Co.")),
          Map.entry("typo", List.of("teh", "awfull", "recieved", "soooo", "gr8", "definately")),
          Map.entry("stop", List.of(".", "!", "...", "!!", "", " 😀", "?!", " #fail")),
          Map.entry(
              "tail",
              List.of(":(", "https://t.example/a1", "@helpdesk", "👍👍", "smh", "xx", "/ done")));

  private final Random random;

  InventedTexts(long seed) {
    random = new Random(seed);
  }

  /** The next text: of one or two sentences, some in capitals, some without any. */
  String next() {
    String text = expand("<text>", 0);
    if (random.nextInt(4) == 0) {
      text = text + " " + expand("<text>", 0);
    }
    return switch (random.nextInt(12)) {
      case 0 -> text.toUpperCase(java.util.Locale.ROOT);
      case 1 -> text.toLowerCase(java.util.Locale.ROOT);
      default -> Character.toUpperCase(text.charAt(0)) + text.substring(1);
    };
  }

  private String expand(String rule, int depth) {
    Matcher matcher = SLOT.matcher(rule);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      List<String> choices = RULES.get(matcher.group(1));
      int choice = random.nextInt(depth > 5 ? Math.min(2, choices.size()) : choices.size());
      matcher.appendReplacement(
          text, Matcher.quoteReplacement(expand(choices.get(choice), depth + 1)));
    }
    return matcher.appendTail(text).toString();
  }
}
