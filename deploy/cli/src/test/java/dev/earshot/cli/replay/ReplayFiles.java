// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Small files in the columns of the shipped mappings. */
final class ReplayFiles {

  static final String HEADER =
      "id,split,timestamp,entity,lang,text,sentiment,rating,topic,subtopic\n";

  private ReplayFiles() {}

  static Path csv(Path folder, String... rows) {
    return write(
        folder, "posts.csv", (HEADER + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8));
  }

  static String row(String id, String timestamp, String text) {
    return id + ",dev," + timestamp + ",Brand,en," + text + ",positive,0.9,label,sub";
  }

  static Path write(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ReplayOptions options(Path file) {
    return new ReplayOptions(
        file,
        Optional.empty(),
        ReplayOptions.DEFAULT_SOURCE,
        Speed.MAXIMUM,
        ReplayOptions.Shift.NONE,
        true);
  }

  static ReplayOptions shifted(Path file) {
    return new ReplayOptions(
        file,
        Optional.empty(),
        ReplayOptions.DEFAULT_SOURCE,
        Speed.MAXIMUM,
        ReplayOptions.Shift.NOW,
        true);
  }

  static ReplayOptions paced(Path file, String speed) {
    return new ReplayOptions(
        file,
        Optional.empty(),
        ReplayOptions.DEFAULT_SOURCE,
        Speed.parse(speed),
        ReplayOptions.Shift.NONE,
        true);
  }

  static ReplayOptions mapped(Path file, String mapping) {
    return new ReplayOptions(
        file,
        Optional.of(mapping),
        ReplayOptions.DEFAULT_SOURCE,
        Speed.MAXIMUM,
        ReplayOptions.Shift.NONE,
        true);
  }
}
