// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestorePointsTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @TempDir Path folder;
  private RestorePoints points;

  @BeforeEach
  void lookIntoTheFolder() {
    points = new RestorePoints(folder.resolve("checkpoints"), folder.resolve("savepoints"));
  }

  @Test
  void startsFromNothingWhereThereIsNothing() throws IOException {
    assertThat(points.newest()).isEmpty();
    Files.createDirectories(folder.resolve("checkpoints/job/shared"));
    assertThat(points.newest()).isEmpty();
  }

  @Test
  void choosesTheNewestCheckpointOfAllRuns() throws IOException {
    complete("checkpoints/b/chk-7", 1);
    complete("checkpoints/a/chk-3", 2);
    assertThat(points.newest()).contains(folder.resolve("checkpoints/a/chk-3"));
  }

  @Test
  void ignoresWhatIsNotComplete() throws IOException {
    complete("checkpoints/a/chk-3", 2);
    Files.createDirectories(folder.resolve("checkpoints/a/chk-4"));
    Files.createFile(folder.resolve("checkpoints/a/chk-4/._metadata.inprogress"));
    assertThat(points.newest()).contains(folder.resolve("checkpoints/a/chk-3"));
  }

  @Test
  void choosesBetweenCheckpointAndSavepointByTime() throws IOException {
    complete("checkpoints/a/chk-3", 1);
    complete("savepoints/savepoint-a-1", 2);
    assertThat(points.newest()).contains(folder.resolve("savepoints/savepoint-a-1"));
    complete("checkpoints/b/chk-1", 3);
    assertThat(points.newest()).contains(folder.resolve("checkpoints/b/chk-1"));
  }

  @Test
  void keepsTheNewestThreeRuns() throws IOException {
    complete("checkpoints/a/chk-1", 1);
    complete("savepoints/savepoint-a-1", 2);
    complete("checkpoints/b/chk-8", 3);
    complete("checkpoints/b/chk-9", 4);
    complete("savepoints/savepoint-b-1", 5);
    Files.createDirectories(folder.resolve("checkpoints/never-complete/shared"));
    points.removeOld();
    assertThat(folder.resolve("checkpoints")).isDirectoryNotContaining("glob:**/{a,never}*");
    assertThat(folder.resolve("checkpoints/b/chk-8")).isDirectory();
    assertThat(folder.resolve("savepoints/savepoint-a-1")).isDirectory();
    assertThat(folder.resolve("savepoints/savepoint-b-1")).isDirectory();
  }

  private void complete(String point, int minutesPastNoon) throws IOException {
    Path metadata = Files.createDirectories(folder.resolve(point)).resolve("_metadata");
    Files.createFile(metadata);
    Files.setLastModifiedTime(metadata, FileTime.from(NOON.plusSeconds(minutesPastNoon * 60L)));
  }
}
