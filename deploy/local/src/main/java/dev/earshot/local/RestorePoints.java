// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The points from which the job can go on: a savepoint of a clean stop, or a checkpoint.
 *
 * <pre>
 *   checkpoints/&lt;job id&gt;/chk-&lt;n&gt;/_metadata
 *   savepoints/savepoint-&lt;...&gt;/_metadata
 * </pre>
 *
 * <p>Flink moves {@code _metadata} in place last, so a point that has it is complete.
 */
public final class RestorePoints {

  private static final String COMPLETE = "_metadata";
  private static final int RUNS_KEPT = 3;

  private final Path checkpoints;
  private final Path savepoints;

  /**
   * The points of one job.
   *
   * @param checkpoints folder of its checkpoints; need not exist
   * @param savepoints folder of its savepoints; need not exist
   */
  public RestorePoints(Path checkpoints, Path savepoints) {
    this.checkpoints = checkpoints;
    this.savepoints = savepoints;
  }

  /**
   * A complete point.
   *
   * @param run folder of the run that it belongs to, all of which can be removed together
   * @param folder the point itself
   * @param time when it was completed
   */
  private record Point(Path run, Path folder, FileTime time) {}

  /** The folder of the newest complete point; empty when the job starts from nothing. */
  public Optional<Path> newest() throws IOException {
    return newestFirst().stream().findFirst().map(Point::folder);
  }

  /**
   * Removes runs other than the newest three and the incomplete ones.
   *
   * <p>No run needs the files of an earlier one: a restored job's first checkpoint is a full one
   * (Flink's claim mode {@code NO_CLAIM}).
   */
  public void removeOld() throws IOException {
    List<Path> kept = newestFirst().stream().map(Point::run).distinct().limit(RUNS_KEPT).toList();
    for (Path parent : List.of(checkpoints, savepoints)) {
      for (Path run : children(parent)) {
        if (!kept.contains(run)) {
          PostgresBinaries.delete(run);
        }
      }
    }
  }

  private List<Point> newestFirst() throws IOException {
    List<Point> points = new ArrayList<>();
    for (Path run : children(checkpoints)) {
      for (Path folder : children(run)) {
        addIfComplete(points, run, folder);
      }
    }
    for (Path run : children(savepoints)) {
      addIfComplete(points, run, run);
    }
    points.sort(Comparator.comparing(Point::time).reversed());
    return points;
  }

  private static void addIfComplete(List<Point> points, Path run, Path folder) throws IOException {
    Path metadata = folder.resolve(COMPLETE);
    if (Files.isRegularFile(metadata)) {
      points.add(new Point(run, folder, Files.getLastModifiedTime(metadata)));
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(Files::isDirectory).toList();
    }
  }
}
