// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.flat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Keeps the models' file once a machine and user, in a folder of his own. Folders that the store
 * makes are open to nobody else; one that is there already keeps its rights.
 *
 * <p>The file is named by its checksum and checked at every opening, so that a partial, damaged or
 * foreign one is never used but written again from the jar. It is put in place by one rename and
 * never changed after that, so that whoever has mapped it keeps what he has, and processes that
 * start together may each write it.
 *
 * <p>Known limit: files of earlier releases stay until somebody deletes them.
 */
public final class ModelStore {

  /** System property that names the folder; by default it is beside the user's other caches. */
  public static final String FOLDER_PROPERTY = "earshot.models.folder";

  private static final String POSIX = "posix";

  private final Path folder;

  /** A store in {@code folder}, which is made if needed. */
  public ModelStore(Path folder) {
    this.folder = folder;
  }

  /**
   * The store of this user on this machine: the folder of {@value #FOLDER_PROPERTY}, else {@code
   * earshot} in {@code XDG_CACHE_HOME}, else in {@code .cache} of the home, else one of his own
   * among the temporary files.
   */
  public static ModelStore ofMachine() {
    String named = System.getProperty(FOLDER_PROPERTY, "");
    if (!named.isEmpty()) {
      return new ModelStore(Path.of(named));
    }
    String cache = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
    Path home = Path.of(System.getProperty("user.home", ""));
    if (!cache.isEmpty()) {
      return new ModelStore(Path.of(cache, "earshot"));
    }
    return Files.isWritable(home) && home.isAbsolute()
        ? new ModelStore(home.resolve(".cache").resolve("earshot"))
        : new ModelStore(
            Path.of(
                System.getProperty("java.io.tmpdir"),
                "earshot-" + System.getProperty("user.name", "")));
  }

  /**
   * The file of {@code checksum}, mapped.
   *
   * @param checksum its SHA-256 in lower-case hexadecimal digits
   * @throws UncheckedIOException if it can neither be read nor be written
   */
  public FlatFile open(String checksum, Source source) {
    try {
      makeFolder();
      Path file = folder.resolve("models-" + checksum + ".bin");
      FlatFile kept = keptIfSound(file, checksum);
      return kept != null ? kept : extract(file, checksum, source);
    } catch (IOException e) {
      throw new UncheckedIOException("the text models cannot be kept in " + folder, e);
    }
  }

  /** Where the bytes come from. */
  @FunctionalInterface
  public interface Source {
    /** The file's bytes from the beginning. */
    InputStream open() throws IOException;
  }

  /** Rights are set on folders made here only; whoever names another has chosen its rights. */
  private void makeFolder() throws IOException {
    if (!Files.isDirectory(folder)) {
      make(folder.toAbsolutePath());
    }
    if (Files.getFileStore(folder).supportsFileAttributeView(POSIX)) {
      Path mine = Files.createTempFile(folder, "models-", ".owner");
      boolean own = Files.getOwner(folder).equals(Files.getOwner(mine));
      Files.delete(mine);
      if (!own) {
        throw new IOException("it belongs to another user");
      }
    }
  }

  /** Makes {@code missing} and what it lies in, for its owner alone. */
  private static void make(Path missing) throws IOException {
    Path parent = missing.getParent();
    if (parent != null && !Files.isDirectory(parent)) {
      make(parent);
    }
    try {
      Files.createDirectory(missing);
    } catch (FileAlreadyExistsException e) {
      return;
    }
    if (Files.getFileStore(missing).supportsFileAttributeView(POSIX)) {
      Files.setPosixFilePermissions(missing, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** The file if it is there and what its name says, else null. */
  private static FlatFile keptIfSound(Path file, String checksum) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return null;
    }
    try {
      FlatFile mapped = FlatFile.open(file);
      return checksum.equals(checksum(mapped)) ? mapped : null;
    } catch (IOException e) {
      return null;
    }
  }

  private FlatFile extract(Path file, String checksum, Source source) throws IOException {
    copy(file, source);
    FlatFile written = keptIfSound(file, checksum);
    if (written == null) {
      throw new IOException("the packed models are not those of checksum " + checksum);
    }
    return written;
  }

  private void copy(Path file, Source source) throws IOException {
    Path partial = Files.createTempFile(folder, "models-", ".partial");
    try (InputStream in = source.open()) {
      Files.copy(in, partial, StandardCopyOption.REPLACE_EXISTING);
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private static String checksum(FlatFile file) {
    MessageDigest digest = sha256();
    digest.update(file.bytes());
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The checksum that files are named and checked by. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
