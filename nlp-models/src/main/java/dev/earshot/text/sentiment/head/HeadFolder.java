// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.head;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A folder with a trained head and its card. */
public final class HeadFolder {

  /** The head's file. */
  public static final String HEAD = "sentiment.head";

  /** What the head was trained on and is worth, for people. */
  public static final String CARD = "MODEL-CARD.md";

  /** Bytes that no head comes near, so that nothing else is taken into memory. */
  private static final long LARGEST = 1L << 28;

  private HeadFolder() {}

  /**
   * The head in {@code folder}.
   *
   * @throws IOException if there is none, or none that this release reads; the message says so
   */
  public static HeadModel read(Path folder) throws IOException {
    Path file = folder.resolve(HEAD);
    if (!Files.isRegularFile(file)) {
      throw new IOException("there is no " + HEAD + " in " + folder);
    }
    if (Files.size(file) > LARGEST) {
      throw new IOException(HEAD + " is larger than any model: " + Files.size(file) + " bytes");
    }
    return HeadModel.read(Files.readAllBytes(file));
  }

  /** Writes a head with its card; each file appears whole or not at all. */
  public static void write(Path folder, HeadModel model, String card) throws IOException {
    Files.createDirectories(folder);
    write(folder.resolve(CARD), card.getBytes(StandardCharsets.UTF_8));
    write(folder.resolve(HEAD), model.bytes());
  }

  /** Writes a file of a model, which appears whole or not at all. */
  public static void write(Path file, byte[] bytes) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, bytes);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
