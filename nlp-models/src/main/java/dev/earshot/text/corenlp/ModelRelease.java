// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which release of CoreNLP's models was packed; written by the build. */
final class ModelRelease {

  private static final String VERSION = read();

  private ModelRelease() {}

  static String version() {
    return VERSION;
  }

  private static String read() {
    Properties properties = new Properties();
    try (InputStream release = ModelRelease.class.getResourceAsStream("release.properties")) {
      properties.load(release);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "corenlp-" + properties.getProperty("corenlp") + "/englishSR/sentiment";
  }
}
