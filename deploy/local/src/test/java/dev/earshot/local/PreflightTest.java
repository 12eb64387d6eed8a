// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

  private static final long GIBIBYTE = 1L << 30;

  @Test
  void passesOnAMachineThatWillDo() {
    assertThatCode(() -> machine(17, 4 * GIBIBYTE, 3 * GIBIBYTE).require())
        .doesNotThrowAnyException();
  }

  @Test
  void passesWhereMemoryIsUnknown() {
    assertThatCode(() -> new Preflight(25, OptionalLong.empty(), 3 * GIBIBYTE).require())
        .doesNotThrowAnyException();
  }

  @Test
  void refusesAnOldJava() {
    assertThatThrownBy(() -> machine(11, 4 * GIBIBYTE, 3 * GIBIBYTE).require())
        .isInstanceOf(UserError.class)
        .hasMessage(
            "Earshot needs Java 17 or newer, and this is Java 11; set JAVA_HOME to a newer one");
  }

  @Test
  void saysHowMuchMemoryThereIsAndHowMuchItTakes() {
    assertThatThrownBy(() -> machine(17, GIBIBYTE, 3 * GIBIBYTE).require())
        .isInstanceOf(UserError.class)
        .hasMessage("Too little memory: 1.0 GB free, 3 GB needed; close other programs");
  }

  @Test
  void saysHowToUseAnotherDisk() {
    assertThatThrownBy(() -> machine(17, 4 * GIBIBYTE, GIBIBYTE / 2).require())
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("Too little disk space for the data folder: 0.5 GB free")
        .hasMessageContaining("--data DIR");
  }

  @Test
  void readsAvailableMemory(@TempDir Path folder) throws IOException {
    Path information = folder.resolve("meminfo");
    Files.writeString(
        information, "MemTotal:       24000000 kB\nMemFree: 1 kB\nMemAvailable:   2048 kB\n");
    assertThat(Preflight.availableMemory(information)).hasValue(2048 * 1024);
    assertThat(Preflight.availableMemory(folder.resolve("absent"))).isEmpty();
  }

  @Test
  void measuresTheDiskOfAFolderThatDoesNotExistYet(@TempDir Path folder) {
    assertThat(Preflight.of(folder.resolve("a/b/c")).usableDisk()).isPositive();
  }

  private static Preflight machine(int java, long memory, long disk) {
    return new Preflight(java, OptionalLong.of(memory), disk);
  }
}
