// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one engine keeps on disk, held by one process at a time.
 *
 * <pre>
 *   kafka/        the broker's logs
 *   postgresql/   the server's programs and tables
 *   checkpoints/  one folder a run of the job
 *   savepoints/   one folder a clean stop
 *   temporary/    the job's working files, emptied at each start
 *   logs/         what each process has to say
 *   secrets       generated passwords, readable by the owner only
 *   layout        version of this layout
 *   lock          held while an engine runs
 * </pre>
 */
public final class DataFolder implements AutoCloseable {

  /** Version of the layout above; raised when an older program could not read the folder. */
  static final int LAYOUT = 1;

  private final Path root;
  private final FileChannel lockFile;
  private final FileLock lock;

  private DataFolder(Path root, FileChannel lockFile, FileLock lock) {
    this.root = root;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /**
   * Makes the folder where it is missing, checks it and takes the lock.
   *
   * @throws UserError when the folder cannot be used by this user, by this version or at this time
   */
  public static DataFolder open(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(root);
    } catch (IOException e) {
      throw new UserError(
          "The data folder " + root + " cannot be made; choose another with --data DIR", e);
    }
    requireOwn(root);
    try {
      DataFolder opened = lock(root);
      opened.requireLayout();
      Files.createDirectories(opened.logs());
      return opened;
    } catch (IOException e) {
      throw new UserError("The data folder " + root + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static void requireOwn(Path root) {
    String user = System.getProperty("user.name");
    try {
      String owner = Files.getOwner(root).getName();
      if (owner.equals(user) && !(Files.isReadable(root) && Files.isWritable(root))) {
        throw new UserError(
            "The data folder "
                + root
                + " may not be read or written; give yourself the right with chmod u+rwx, or choose"
                + " another folder with --data DIR");
      }
      if (!Files.isReadable(root) || !Files.isWritable(root) || !owner.equals(user)) {
        throw new UserError(
            "The data folder "
                + root
                + " belongs to user "
                + owner
                + ", and this is "
                + user
                + "; run as "
                + owner
                + " or choose another folder with --data DIR");
      }
    } catch (IOException e) {
      throw new UserError("The data folder " + root + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static DataFolder lock(Path root) throws IOException {
    FileChannel file =
        FileChannel.open(
            root.resolve("lock"), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    FileLock lock = tryLock(file);
    if (lock == null) {
      file.close();
      throw new UserError(
          "Another engine is running on the data folder "
              + root
              + "; stop it first or choose another folder with --data DIR");
    }
    return new DataFolder(root, file, lock);
  }

  private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private void requireLayout() throws IOException {
    Path file = root.resolve("layout");
    if (!Files.exists(file)) {
      Files.writeString(file, LAYOUT + "\n");
      return;
    }
    String found = Files.readString(file).strip();
    if (!found.equals(String.valueOf(LAYOUT))) {
      close();
      throw new UserError(
          "The data folder "
              + root
              + " has layout "
              + found
              + " of another version of Earshot, and this one reads layout "
              + LAYOUT
              + "; use that version or choose another folder with --data DIR");
    }
  }

  public Path root() {
    return root;
  }

  public Path kafka() {
    return root.resolve("kafka");
  }

  public Path postgres() {
    return root.resolve("postgresql");
  }

  public Path checkpoints() {
    return root.resolve("checkpoints");
  }

  public Path savepoints() {
    return root.resolve("savepoints");
  }

  public Path temporary() {
    return root.resolve("temporary");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  public Path secrets() {
    return root.resolve("secrets");
  }

  /** Gives the folder free for another engine. */
  @Override
  public void close() throws IOException {
    lock.release();
    lockFile.close();
  }
}
