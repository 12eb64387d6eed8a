// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path parent;

  @Test
  void makesWhatIsMissingAndCanBeReopened() throws IOException {
    Path folder = parent.resolve("a/b");
    DataFolder.open(folder).close();
    try (DataFolder again = DataFolder.open(folder)) {
      assertThat(again.logs()).isDirectory();
      assertThat(again.root()).isEqualTo(folder);
    }
  }

  @Test
  void refusesASecondEngine() throws IOException {
    try (DataFolder first = DataFolder.open(parent)) {
      assertThatThrownBy(() -> DataFolder.open(parent))
          .isInstanceOf(UserError.class)
          .hasMessageStartingWith("Another engine is running on the data folder " + first.root());
    }
  }

  @Test
  void refusesAnotherLayoutAndLetsGoOfTheFolder() throws IOException {
    Files.writeString(parent.resolve("layout"), "99\n");
    for (int attempt = 0; attempt < 2; attempt++) {
      assertThatThrownBy(() -> DataFolder.open(parent))
          .isInstanceOf(UserError.class)
          .hasMessageContaining("has layout 99 of another version of Earshot");
    }
  }

  @Test
  void refusesAFileInItsPlace() throws IOException {
    Path file = Files.createFile(parent.resolve("file"));
    assertThatThrownBy(() -> DataFolder.open(file))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("cannot be made; choose another with --data DIR");
  }

  @Test
  void keepsPasswordsFromOthers() throws IOException {
    Path file = parent.resolve("secrets");
    GeneratedSecrets made = GeneratedSecrets.readOrCreate(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(GeneratedSecrets.readOrCreate(file)).isEqualTo(made);
    assertThat(made.administrator()).hasSize(43).isNotEqualTo(made.writer());
    assertThat(made).asString().doesNotContain(made.writer());
  }

  @Test
  void addsWhatAnEarlierReleaseDidNotHave() throws IOException {
    Path file = parent.resolve("secrets");
    GeneratedSecrets made = GeneratedSecrets.readOrCreate(file);
    Files.write(
        file,
        Files.readAllLines(file).stream().filter(line -> !line.contains("sensitive")).toList());
    GeneratedSecrets again = GeneratedSecrets.readOrCreate(file);
    assertThat(again.consoleToken()).isEqualTo(made.consoleToken());
    assertThat(again.sensitiveToken())
        .hasSize(43)
        .isNotEqualTo(made.sensitiveToken())
        .isNotEqualTo(again.consoleToken());
  }

  @Test
  void saysWhichPasswordIsMissing() throws IOException {
    Path file = Files.writeString(parent.resolve("secrets"), "postgresql.writer.password=x\n");
    assertThatThrownBy(() -> GeneratedSecrets.readOrCreate(file))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("lacks postgresql.administrator.password");
  }
}
