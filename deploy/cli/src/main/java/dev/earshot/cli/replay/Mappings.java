// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import dev.earshot.local.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The mappings that ship, and the one that fits a file. */
final class Mappings {

  /** In the order in which they are tried. */
  static final List<String> SHIPPED = List.of("verbatims", "star-reviews");

  private Mappings() {}

  /**
   * The named mapping, or without a name the first shipped one whose header is the file's.
   *
   * @param file what the CSV file is called in messages
   * @throws UserError when there is no such mapping, or the header is not the one that it expects
   */
  static Mapping choose(Optional<String> name, List<String> header, String file) {
    if (name.isPresent()) {
      Mapping mapping = named(name.get());
      HeaderCheck.of(mapping, header).requireSame(file);
      return mapping;
    }
    List<Mapping> shipped = SHIPPED.stream().map(Mappings::shipped).toList();
    return shipped.stream()
        .filter(mapping -> HeaderCheck.of(mapping, header).isSame())
        .findFirst()
        .orElseThrow(() -> HeaderCheck.closest(shipped, header).failure(file));
  }

  private static Mapping named(String name) {
    if (SHIPPED.contains(name)) {
      return shipped(name);
    }
    try {
      return MappingReader.parse(Files.readString(Path.of(name)), name);
    } catch (IOException e) {
      throw new UserError(
          "There is no mapping "
              + name
              + "; give a file that can be read, or one of "
              + String.join(", ", SHIPPED),
          e);
    }
  }

  /** A mapping of {@link #SHIPPED}. */
  static Mapping shipped(String name) {
    String resource = "/mappings/" + name + ".yaml";
    try (InputStream in = Mappings.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its own file " + resource);
      }
      return MappingReader.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
