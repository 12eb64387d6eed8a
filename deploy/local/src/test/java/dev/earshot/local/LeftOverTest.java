// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOverTest {

  @TempDir Path folder;
  private Path pidFile;
  private Process process;

  @BeforeEach
  void startAServerOfTheFolder() throws IOException {
    process = new ProcessBuilder("sh", "-c", "cat; :", folder.toString()).start();
    pidFile = folder.resolve("server.pid");
    Files.writeString(pidFile, process.pid() + "\n" + folder + "\n");
  }

  @AfterEach
  void end() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Test
  void endsTheServerOfThisFolder() throws Exception {
    LeftOver.stop(pidFile, folder, "TERM");
    assertThat(process.isAlive()).isFalse();
    assertThat(pidFile).doesNotExist();
  }

  @Test
  void leavesAProcessOfAnotherFolderAlone() throws Exception {
    LeftOver.stop(pidFile, folder.resolve("other"), "TERM");
    assertThat(process.isAlive()).isTrue();
    assertThat(pidFile).doesNotExist();
  }

  @Test
  void copesWithAnUnreadablePidFile() throws Exception {
    Files.writeString(pidFile, "not a number\n");
    LeftOver.stop(pidFile, folder, "TERM");
    assertThat(process.isAlive()).isTrue();
    assertThat(pidFile).doesNotExist();
  }
}
