// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** Unpacks PostgreSQL's programs for this kind of machine from the class path. */
public final class PostgresBinaries {

  private static final int DIGEST_CHARACTERS = 12;
  private static final int OWNER_EXECUTES = 0100;

  private PostgresBinaries() {}

  /**
   * Unpacks the programs under {@code parent}, unless these very programs are there already.
   *
   * @return the folder that has {@code bin}, {@code lib} and {@code share}
   * @throws UserError when there are none for this kind of machine
   */
  static Path unpack(Path parent) throws IOException {
    String archive = archiveName();
    Path target = parent.resolve("programs-" + digest(archive));
    if (Files.exists(target)) {
      return target;
    }
    Path half = parent.resolve("programs.half");
    delete(half);
    try (InputStream raw = open(archive)) {
      unpack(raw, half);
    }
    Files.move(half, target);
    return target;
  }

  private static String archiveName() {
    String system = System.getProperty("os.name");
    String machine = System.getProperty("os.arch");
    String ours =
        switch (machine) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64" -> "arm_64";
          default -> "";
        };
    if (!system.equals("Linux") || ours.isEmpty()) {
      throw new UserError(
          "The engine on one machine runs on Linux on x86-64 or ARM 64, not on "
              + system
              + " on "
              + machine);
    }
    return "/postgres-linux-" + ours + ".txz";
  }

  private static InputStream open(String archive) {
    InputStream found = PostgresBinaries.class.getResourceAsStream(archive);
    if (found == null) {
      throw new IllegalStateException("No " + archive + " on the class path");
    }
    return found;
  }

  private static String digest(String archive) throws IOException {
    MessageDigest sha = sha256();
    try (InputStream in = new DigestInputStream(open(archive), sha)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(sha.digest()).substring(0, DIGEST_CHARACTERS);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static void unpack(InputStream raw, Path target) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(raw))) {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null) {
        write(entry, tar, target);
        entry = tar.getNextEntry();
      }
    }
  }

  private static void write(TarArchiveEntry entry, TarArchiveInputStream tar, Path target)
      throws IOException {
    Path file = target.resolve(entry.getName()).normalize();
    if (!file.startsWith(target)) {
      throw new IOException("The archive has a file outside its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, file);
    Files.setPosixFilePermissions(file, permissions(entry));
  }

  private static Set<PosixFilePermission> permissions(TarArchiveEntry entry) {
    Set<PosixFilePermission> permissions =
        EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    if ((entry.getMode() & OWNER_EXECUTES) != 0) {
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
    }
    return permissions;
  }

  /** Removes what an interrupted unpacking or preparation left. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
