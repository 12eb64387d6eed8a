// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.corenlp.flat.FlatFile;
import dev.earshot.text.corenlp.flat.ModelStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What all threads of a JVM share: the decoders' tables. Immutable. */
final class Models {

  private static final String FILE = "models.bin";
  private static final String CHECKSUM = "models.sha256";

  final TaggerModel tagger;
  final ParserModel parser;
  final NetworkModel network;

  private Models(FlatFile file) {
    tagger = new TaggerModel(file);
    parser = new ParserModel(file);
    network = new NetworkModel(file);
  }

  /** Loads the models that the build packed, from the copy that {@code store} keeps. */
  static Models load(ModelStore store) {
    return new Models(store.open(checksum(), Models::packed));
  }

  private static String checksum() {
    try (InputStream in = resource(CHECKSUM)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream packed() throws IOException {
    return resource(FILE);
  }

  private static InputStream resource(String name) throws IOException {
    InputStream resource = Models.class.getResourceAsStream(name);
    if (resource == null) {
      throw new IOException("the text models are not packed: no " + name);
    }
    return resource;
  }
}
