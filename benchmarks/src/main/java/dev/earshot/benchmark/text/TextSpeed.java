// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.text;

import dev.earshot.text.TextAnalyzer;
import dev.earshot.text.TextEngine;
import dev.earshot.text.TextHints;
import dev.earshot.text.TextSettings;
import dev.earshot.text.corenlp.CoreNlp;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * How many texts a second of one core: stock CoreNLP in two configurations, the decoders alone, and
 * the full analysis (redaction, language, sentences, topics). CPU time of the reading thread; texts
 * are distinct and caches cold at the beginning; all take turns on the same machine, so that what
 * else runs there slows all of them. Stock CoreNLP reads a random sample, as it takes so long.
 *
 * <p>Half of the texts, which are not counted, are read before by all, again and again: the JVM
 * goes on compiling for a minute, as rare branches are met rarely, and would be measured too. What
 * was kept of them is forgotten.
 *
 * <pre>
 * java -Xmx4g -cp ...:stanford-corenlp-4.5.10-models.jar:stanford-corenlp-4.5.10-models-english.jar \
 *   dev.earshot.benchmark.text.TextSpeed FOLDER/sentiment/airline_tweets.csv [ROUNDS]
 * </pre>
 */
public final class TextSpeed {

  private static final int MAXIMUM_TOKENS = 120;
  private static final int WARM_UP_PASSES = 4;
  private static final int ROUNDS = 40;
  private static final int DEFAULT_A_ROUND = 10;
  private static final int SHIFT_REDUCE_A_ROUND = 50;

  private final PrintStream out;

  private TextSpeed(PrintStream out) {
    this.out = out;
  }

  /** Measures; see the class. Exits with 2 without a file. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0) {
      System.err.println("Usage: TextSpeed airline_tweets.csv [ROUNDS]");
      System.exit(2);
    }
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
    List<String> texts = Rows.shuffled(Rows.texts(Path.of(arguments[0])));
    if (texts.size() / 2 >= rounds * SHIFT_REDUCE_A_ROUND) {
      new TextSpeed(System.out).run(texts, rounds);
    } else {
      System.err.printf(
          "Skipped: %,d texts are too few for %d rounds of %d, and as many before%n",
          texts.size(), rounds, SHIFT_REDUCE_A_ROUND);
    }
    // Contestants are left open, and some have threads.
    System.exit(0);
  }

  private void run(List<String> texts, int rounds) {
    tellLoads();
    try (CoreNlp lease = CoreNlp.open()) {
      List<String> prose =
          texts.stream().map(t -> Prose.of(t, lease.sentences(t, MAXIMUM_TOKENS))).toList();
      Contestant byDefault = new Contestant("stock, default models", once(StockReader.byDefault()));
      Contestant shiftReduce =
          new Contestant("stock, shift-reduce without graphs", once(StockReader.shiftReduce()));
      Contestant decoders = new Contestant("decoders alone", TextSpeed::coldDecoders);
      Contestant full = new Contestant("full analysis", TextSpeed::coldAnalysis);
      List<Contestant> all = List.of(byDefault, shiftReduce, decoders, full);
      int half = texts.size() / 2;
      for (int pass = 0; pass < WARM_UP_PASSES; pass++) {
        takeTurns(all, texts.subList(0, half), prose.subList(0, half), rounds);
      }
      all.forEach(Contestant::makeCold);
      takeTurns(all, texts.subList(half, texts.size()), prose.subList(half, texts.size()), rounds);
      tell(all);
    }
  }

  private static void takeTurns(
      List<Contestant> all, List<String> texts, List<String> prose, int rounds) {
    int share = texts.size() / rounds;
    for (int round = 0; round < rounds; round++) {
      int begin = round * share;
      List<String> own = texts.subList(begin, begin + share);
      all.get(0).read(prose.subList(begin, begin + DEFAULT_A_ROUND));
      all.get(2).read(own);
      all.get(1).read(prose.subList(begin, begin + SHIFT_REDUCE_A_ROUND));
      all.get(3).read(own);
    }
  }

  private void tellLoads() {
    for (String which : List.of("first", "second", "third")) {
      long began = System.nanoTime();
      CoreNlp.open().close();
      print("%s load in this JVM: %.2f s%n", which, (System.nanoTime() - began) / 1e9);
    }
    long before = heap();
    try (CoreNlp lease = CoreNlp.open()) {
      lease.sentences("It was good.", MAXIMUM_TOKENS);
      print("heap of the models and one reader: %d MB%n", heap() - before);
    }
  }

  private static long heap() {
    System.gc();
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
  }

  private void tell(List<Contestant> all) {
    print("Java %s%n%n", System.getProperty("java.version"));
    print(
        "| | texts | texts/s of a core | times default | times shift-reduce |%n|---|---|---|---|---|%n");
    for (Contestant contestant : all) {
      print(
          "| %s | %,d | %,.1f | %.1f | %.2f |%n",
          contestant.name(),
          contestant.texts(),
          contestant.perSecond(),
          contestant.perSecond() / all.get(0).perSecond(),
          contestant.perSecond() / all.get(1).perSecond());
    }
  }

  private void print(String format, Object... arguments) {
    out.printf(Locale.ROOT, format, arguments);
  }

  private static java.util.function.Supplier<Consumer<String>> once(Consumer<String> reader) {
    return () -> reader;
  }

  /** A lease of its own; it is left open, as the measurement ends with the JVM. */
  private static Consumer<String> coldDecoders() {
    CoreNlp lease = CoreNlp.open();
    return text -> lease.sentences(text, MAXIMUM_TOKENS);
  }

  private static Consumer<String> coldAnalysis() {
    TextAnalyzer analyzer = TextEngine.open(TextSettings.defaults());
    return text -> analyzer.analyze(text, TextHints.NONE);
  }
}
