// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Looks whether this machine can run the engine, before anything is started.
 *
 * @param javaFeature feature release of the running Java, such as 17
 * @param availableMemory bytes that can be used without swapping; empty where the system does not
 *     tell
 * @param usableDisk bytes that may be written where the data folder lies
 */
public record Preflight(int javaFeature, OptionalLong availableMemory, long usableDisk) {

  private static final int OLDEST_JAVA = 17;
  private static final long GIBIBYTE = 1L << 30;
  private static final long NEEDED_MEMORY = 3 * GIBIBYTE;
  private static final long NEEDED_DISK = 2 * GIBIBYTE;
  private static final Path MEMORY_INFORMATION = Path.of("/proc/meminfo");

  /**
   * Measures this machine.
   *
   * @param dataFolder where the engine would keep its data; need not exist
   * @throws UserError when no folder above it can be read either
   */
  public static Preflight of(Path dataFolder) {
    return new Preflight(
        Runtime.version().feature(), availableMemory(MEMORY_INFORMATION), usableDisk(dataFolder));
  }

  /**
   * Passes when the machine will do.
   *
   * @throws UserError naming the first thing that is missing, how much there is and how much it
   *     takes
   */
  public void require() {
    require(NEEDED_MEMORY);
  }

  /**
   * Passes when the machine will do for what takes more memory than the engine in one process.
   *
   * @param neededMemory bytes
   * @throws UserError as above
   */
  public void require(long neededMemory) {
    if (javaFeature < OLDEST_JAVA) {
      throw new UserError(
          "Earshot needs Java 17 or newer, and this is Java "
              + javaFeature
              + "; set JAVA_HOME to a newer one");
    }
    availableMemory.ifPresent(
        bytes -> requireAtLeast("memory", bytes, neededMemory, "close other programs"));
    requireAtLeast(
        "disk space for the data folder",
        usableDisk,
        NEEDED_DISK,
        "make room or choose another folder with --data DIR");
  }

  private static void requireAtLeast(String what, long found, long needed, String remedy) {
    if (found < needed) {
      throw new UserError(
          String.format(
              "Too little %s: %.1f GB free, %d GB needed; %s",
              what, (double) found / GIBIBYTE, needed / GIBIBYTE, remedy));
    }
  }

  /** Reads the line {@code MemAvailable: 123 kB}. */
  static OptionalLong availableMemory(Path information) {
    try {
      return Files.readAllLines(information).stream()
          .filter(line -> line.startsWith("MemAvailable:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  private static long usableDisk(Path dataFolder) {
    Path existing = dataFolder.toAbsolutePath().normalize();
    while (!Files.exists(existing)) {
      existing = existing.getParent();
    }
    try {
      return Files.getFileStore(existing).getUsableSpace();
    } catch (IOException e) {
      throw new UserError("The folder " + existing + " cannot be read: " + e.getMessage(), e);
    }
  }
}
