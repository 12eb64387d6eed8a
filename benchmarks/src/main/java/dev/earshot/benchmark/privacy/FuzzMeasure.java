// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.privacy;

import dev.earshot.text.TextAnalysis;
import dev.earshot.text.TextAnalysisJson;
import dev.earshot.text.TextAnalyzer;
import dev.earshot.text.TextEngine;
import dev.earshot.text.TextFailure;
import dev.earshot.text.TextHints;
import dev.earshot.text.TextSettings;
import dev.earshot.text.language.LanguageDetector;
import dev.earshot.text.privacy.PrivacySettings;
import dev.earshot.text.privacy.Redacted;
import dev.earshot.text.privacy.Redactor;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Feeds hostile texts: {@code FuzzMeasure analyzer|redaction [COUNT [SEED [MINUTES]]]}, 1,000,000
 * unless told otherwise and without an end in time, and reports exceptions, texts that took over a
 * second of CPU, the rate, and the heap after each {@value #REPORT_EVERY} texts and at the end.
 */
public final class FuzzMeasure {

  private static final long SEED = 20_260_101;
  private static final int HUGE_EVERY = 1_000;
  private static final int HUGE_UNITS = 100_000;
  private static final int REPORT_EVERY = 50_000;
  private static final long SECOND = 1_000_000_000;

  private final Consumer<String> reader;
  private final long count;
  private final long seed;
  private final long minutes;
  private long units;
  private long spent;
  private long thrown;
  private long slow;
  private long slowest;

  private FuzzMeasure(Consumer<String> reader, long count, long seed, long minutes) {
    this.reader = reader;
    this.count = count;
    this.seed = seed;
    this.minutes = minutes;
  }

  public static void main(String[] arguments) {
    long count = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1_000_000;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : SEED;
    long minutes = arguments.length > 3 ? Long.parseLong(arguments[3]) : Long.MAX_VALUE;
    boolean bad =
        arguments[0].equals("analyzer")
            ? analyzer(count, seed, minutes)
            : redaction(count, seed, minutes);
    System.exit(bad ? 1 : 0);
  }

  private static boolean analyzer(long count, long seed, long minutes) {
    Map<TextFailure.Code, Long> failures = new EnumMap<>(TextFailure.Code.class);
    try (TextAnalyzer analyzer = TextEngine.open(TextSettings.defaults())) {
      boolean bad =
          new FuzzMeasure(
                  text -> {
                    String language = text.length() % 2 == 0 ? "en" : "";
                    TextAnalysis analysis = analyzer.analyze(text, TextHints.language(language));
                    TextAnalysisJson.render(analysis);
                    analysis.failures().forEach(f -> failures.merge(f.code(), 1L, Long::sum));
                  },
                  count,
                  seed,
                  minutes)
              .run();
      System.out.println("failures told in results: " + failures);
      return bad
          || failures.containsKey(TextFailure.Code.REDACTION_FAILED)
          || failures.containsKey(TextFailure.Code.ANALYSIS_FAILED)
          || failures.containsKey(TextFailure.Code.TOPICS_FAILED);
    }
  }

  private static boolean redaction(long count, long seed, long minutes) {
    Redactor redactor = new Redactor(PrivacySettings.defaults());
    try (LanguageDetector languages = LanguageDetector.open()) {
      return new FuzzMeasure(text -> check(text, redactor, languages), count, seed, minutes).run();
    }
  }

  /** Redacts and tells the language. */
  static void check(String text, Redactor redactor, LanguageDetector languages) {
    Redacted once = redactor.redact(text);
    if (!redactor.redact(once.text()).text().equals(once.text())) {
      throw new IllegalStateException("redacting twice changes the text");
    }
    once.redactions()
        .forEach(
            mask -> {
              String stands = once.text().substring(mask.begin(), mask.end());
              if (!stands.equals(mask.type().mask())) {
                throw new IllegalStateException("a mask does not stand where it should");
              }
            });
    languages.detect(once.text(), "");
  }

  private boolean run() {
    HostileTexts texts = new HostileTexts(seed, HUGE_EVERY, HUGE_UNITS);
    long began = System.nanoTime();
    long read = 0;
    report(read);
    while (read < count && (System.nanoTime() - began) / SECOND / 60 < minutes) {
      read(texts.next(), ++read);
      if (read % REPORT_EVERY == 0) {
        report(read);
      }
    }
    report(read);
    return thrown + slow > 0;
  }

  private void report(long read) {
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    System.out.printf(
        "%,d texts of %,d units in %.0f s of CPU: %d threw, %d over a second, slowest %.3f s, heap %.0f MB%n",
        read, units, spent / 1e9, thrown, slow, slowest / 1e9, heap / 1e6);
  }

  private void read(String text, long number) {
    var threads = ManagementFactory.getThreadMXBean();
    long began = threads.getCurrentThreadCpuTime();
    try {
      reader.accept(text);
    } catch (RuntimeException | StackOverflowError e) {
      thrown++;
      System.out.printf("text %d of %d units: %s%n", number, text.length(), e);
    }
    long took = threads.getCurrentThreadCpuTime() - began;
    spent += took;
    units += text.length();
    slowest = Math.max(slowest, took);
    if (took > SECOND) {
      slow++;
      System.out.printf("text %d of %d units took %.1f s%n", number, text.length(), took / 1e9);
    }
  }
}
