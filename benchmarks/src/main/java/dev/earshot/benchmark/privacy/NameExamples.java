// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.privacy;

import dev.earshot.text.privacy.NameTrainer.Example;
import dev.earshot.text.privacy.NameTrainer.Kind;
import dev.earshot.text.privacy.NameTrainer.Stretch;
import dev.earshot.text.training.CsvFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the model of names is trained on; only rows that may train a shipped model. */
final class NameExamples {

  private static final int PER_TEMPLATE = 30;
  private static final int LONGEST = 400;
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)\\}");
  private static final Pattern CAPITAL = Pattern.compile("(?<![\\p{L}])\\p{Lu}\\p{Ll}+");
  private static final List<String> STREETS =
      List.of(
          "Street", "Road", "Avenue", "Lane", "Drive", "Court", "Close", "Way", "Square", "St",
          "Ave", "Rd", "Blvd");
  private static final List<String> UNITS =
      List.of("Apt.", "Apt", "Suite", "Unit", "Flat", "Floor", "Room", "P.O. Box");

  /** Ends of words that name products and young companies. */
  private static final List<String> MADE_UP =
      List.of("ify", "lytics", "ster", "zon", "scape", "nova", "tron", "lander", "metrics", "flix");

  private static final List<String> CITIES =
      List.of(
          "London",
          "Paris",
          "Berlin",
          "Dallas",
          "Austin",
          "Chicago",
          "Madrid",
          "Leeds",
          "Denver",
          "Boston",
          "Phoenix",
          "Charlotte",
          "Orlando",
          "Milan",
          "Dublin",
          "San Francisco",
          "New York",
          "Las Vegas",
          "Los Angeles",
          "Frankfurt");
  private static final List<String> LANDS =
      List.of(
          "Germany", "France", "Spain", "Italy", "Canada", "Mexico", "Brazil", "India", "Ireland",
          "Turkey", "Jordan", "Chad");
  private static final List<String> ORGANISATIONS =
      List.of(
          "Vodafone",
          "Verizon",
          "Comcast",
          "Lufthansa",
          "Ryanair",
          "Barclays",
          "Chase",
          "Wells Fargo",
          "Best Buy",
          "Walmart",
          "Zara",
          "Nike",
          "Uber",
          "Lyft",
          "British Airways",
          "Southwest",
          "JetBlue",
          "Virgin America",
          "T-Mobile",
          "Deutsche Bank");

  private final NameWords words;
  private final Random random;

  NameExamples(NameWords words, long seed) {
    this.words = words;
    this.random = new Random(seed);
  }

  /** Generated sentences with their labels; what is masked before the model reads is masked. */
  static List<Example> labelled(List<LabelledTexts.Text> texts) {
    return texts.stream().map(NameExamples::labelled).toList();
  }

  private static Example labelled(LabelledTexts.Text text) {
    StringBuilder masked = new StringBuilder();
    List<Stretch> stretches = new ArrayList<>();
    int copied = 0;
    for (LabelledTexts.Label label : text.labels()) {
      masked.append(text.text(), copied, label.begin());
      copied = label.begin();
      int begin = masked.length();
      Kind kind = kind(label.type());
      if (kind != null || isPlain(label.type())) {
        masked.append(text.text(), label.begin(), label.end());
      } else {
        masked.append("[").append(label.type()).append("]");
      }
      copied = label.end();
      if (kind != null) {
        stretches.add(new Stretch(kind, begin, masked.length()));
      }
    }
    masked.append(text.text(), copied, text.text().length());
    return new Example(masked.toString(), stretches);
  }

  private static boolean isPlain(String type) {
    return List.of("DATE_TIME", "TITLE", "PREFIX", "DOMAIN_NAME").contains(type);
  }

  private static Kind kind(String type) {
    return switch (type) {
      case "PERSON" -> Kind.NAME;
      case "ADDRESS" -> Kind.ADDRESS;
      case "LOCATION" -> Kind.PLACE;
      case "ORGANIZATION" -> Kind.ORGANISATION;
      default -> null;
    };
  }

  /** Sentences of own writing, filled. */
  List<Example> filled() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (String template : NameWords.lines("templates.txt")) {
      for (int i = 0; i < PER_TEMPLATE; i++) {
        examples.add(filled(template.replace("\\n", "\n"), i % 5 == 4));
      }
    }
    return examples;
  }

  private Example filled(String template, boolean lowerCase) {
    StringBuilder text = new StringBuilder();
    List<Stretch> stretches = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(template);
    int copied = 0;
    while (matcher.find()) {
      text.append(template, copied, matcher.start());
      int begin = text.length();
      text.append(filling(matcher.group(1)));
      if (!matcher.group(1).equals("num")) {
        stretches.add(new Stretch(kindOf(matcher.group(1)), begin, text.length()));
      }
      copied = matcher.end();
    }
    text.append(template.substring(copied));
    String written = lowerCase ? text.toString().toLowerCase(Locale.ROOT) : text.toString();
    return new Example(written.length() == text.length() ? written : text.toString(), stretches);
  }

  private String filling(String name) {
    return switch (name) {
      case "first" -> any(words.firstNames());
      case "last" -> any(words.lastNames());
      case "name" -> any(words.firstNames()) + " " + any(words.lastNames());
      case "street" -> any(words.lastNames()) + " " + any(STREETS);
      case "n", "num" -> Integer.toString(1 + random.nextInt(random.nextBoolean() ? 99 : 2_000));
      case "city" -> any(CITIES);
      case "land" -> any(LANDS);
      case "org" -> any(ORGANISATIONS);
      case "unit" -> any(UNITS) + " " + (1 + random.nextInt(999));
      case "town" -> town();
      case "firm" -> firm();
      case "product" -> any(words.lastNames()).substring(0, 2) + any(MADE_UP);
      default -> throw new IllegalArgumentException("no filling for " + name);
    };
  }

  /** A village: often a family name, or one with something around it. */
  private String town() {
    String name = any(words.lastNames());
    return switch (random.nextInt(6)) {
      case 0 -> any(CITIES);
      case 1 -> any(List.of("Saint", "San", "Port", "Fort", "Mount", "Bad", "New")) + " " + name;
      case 2 -> name + any(List.of("ton", "ville", "burg", "dorf", "stad", "ford", "ham", "by"));
      case 3 -> name + " " + any(List.of("Heights", "Springs", "Falls", "Beach", "Bay", "Hills"));
      default -> name;
    };
  }

  /** A company: family names in a row, one with what companies are called, or a made-up word. */
  private String firm() {
    String name = any(words.lastNames());
    return switch (random.nextInt(7)) {
      case 0, 1 -> name + ", " + any(words.lastNames()) + " and " + any(words.lastNames());
      case 2 -> name + "-" + any(words.lastNames());
      case 3 -> name + " " + any(List.of("Ltd", "LLC", "Inc", "Group", "PLC", "GmbH", "Corp"));
      case 4 -> name + " & " + any(List.of("Sons", "Company", "Partners", "Co"));
      case 5 -> name + " " + any(List.of("Technologies", "Solutions", "Bank", "Insurance", "Data"));
      default -> name.substring(0, 2) + any(MADE_UP);
    };
  }

  private static Kind kindOf(String name) {
    return switch (name) {
      case "first", "last", "name" -> Kind.NAME;
      case "street", "n", "unit" -> Kind.ADDRESS;
      case "city", "land", "town" -> Kind.PLACE;
      default -> Kind.ORGANISATION;
    };
  }

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Real texts that hold no name of the lists beside common words: taken to hold none at all. */
  List<Example> nameless(List<String> texts) {
    return texts.stream()
        .filter(text -> text.length() <= LONGEST)
        .filter(
            text -> CAPITAL.matcher(text).results().noneMatch(word -> words.isName(word.group())))
        .map(text -> new Example(text, List.of()))
        .toList();
  }

  /** Texts of the sets that may train a shipped model and are written with care for case. */
  static List<String> shippedTexts(Path data) throws IOException {
    return texts(
        data,
        "sentiment/womens_clothing.csv",
        "sentiment/hu_liu_product_reviews.csv",
        "sentiment/pros_cons.csv",
        "sentiment/uci_sentences.csv",
        "topics/banking77.csv",
        "topics/cfpb_complaints.csv",
        "topics/nlupp.csv");
  }

  /** Texts of the sets that may train a shipped model, all in lower case. */
  static List<String> lowerCaseTexts(Path data) throws IOException {
    return texts(data, "topics/clinc150.csv", "journeys/multidogo_turns.csv");
  }

  private static List<String> texts(Path data, String... files) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String file : files) {
      texts.addAll(CsvFile.read(data.resolve(file)).column("text"));
    }
    return texts;
  }
}
