// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.sentiment;

import dev.earshot.text.sentiment.SentimentLabel;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * VADER's published rules (Hutto and Gilbert 2014) in their port to Java, of which the engine uses
 * the lexicon only. The port needs libraries of years ago, so it is loaded apart from everything
 * else, from jars that are no dependency of the project.
 */
final class Vader implements AutoCloseable {

  /** From here on, either way, a compound score is not neutral: as its authors recommend. */
  private static final float CLEAR = 0.05f;

  private static final String ANALYZER = "com.vader.sentiment.analyzer.SentimentAnalyzer";

  private final URLClassLoader loader;
  private final Constructor<?> read;
  private final Method analyze;
  private final Method polarity;

  private Vader(URLClassLoader loader) throws ReflectiveOperationException {
    this.loader = loader;
    Class<?> analyzer = loader.loadClass(ANALYZER);
    this.read = analyzer.getConstructor(String.class);
    this.analyze = analyzer.getMethod("analyze");
    this.polarity = analyzer.getMethod("getPolarity");
  }

  /**
   * The rules by the jars in {@code folder}.
   *
   * @throws IOException if they are not there
   */
  static Vader open(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
      URL[] urls = new URL[jars.size()];
      for (int i = 0; i < urls.length; i++) {
        urls[i] = jars.get(i).toUri().toURL();
      }
      return new Vader(new URLClassLoader(urls, ClassLoader.getPlatformClassLoader()));
    } catch (ReflectiveOperationException e) {
      throw new IOException("the jars in " + folder + " do not have " + ANALYZER, e);
    }
  }

  /** What the rules say of {@code text}. */
  SentimentLabel label(String text) {
    try {
      Object analyzer = read.newInstance(text);
      analyze.invoke(analyzer);
      Map<?, ?> scores = (Map<?, ?>) polarity.invoke(analyzer);
      float compound = (Float) scores.get("compound");
      return compound >= CLEAR
          ? SentimentLabel.POSITIVE
          : compound <= -CLEAR ? SentimentLabel.NEGATIVE : SentimentLabel.NEUTRAL;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("VADER cannot read: " + text, e);
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
