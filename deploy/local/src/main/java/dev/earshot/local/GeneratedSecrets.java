// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The passwords and keys of one engine, made once and kept in its data folder.
 *
 * @param administrator of the database server's superuser
 * @param writer of the login that the jobs write with
 * @param reader of the login that BI tools read with
 * @param customerKey makes pseudonyms of customers; with another one they are other customers
 * @param deadLetterKey encrypts the raw bytes of dead letters
 */
public record GeneratedSecrets(
    String administrator, String writer, String reader, String customerKey, String deadLetterKey) {

  private static final String ADMINISTRATOR = "postgresql.administrator.password";
  private static final String WRITER = "postgresql.writer.password";
  private static final String READER = "postgresql.reader.password";
  private static final String CUSTOMER_KEY = "privacy.customer-key";
  private static final String DEAD_LETTER_KEY = "privacy.dead-letter-key";
  private static final int BYTES = 32;

  /**
   * Reads the file, or makes it with secrets that nobody can guess.
   *
   * @throws UserError when the file is there and lacks one of them
   */
  public static GeneratedSecrets readOrCreate(Path file) throws IOException {
    if (!Files.exists(file)) {
      SecureRandom random = new SecureRandom();
      new GeneratedSecrets(
              secret(random), secret(random), secret(random), secret(random), secret(random))
          .write(file);
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return new GeneratedSecrets(
        required(properties, ADMINISTRATOR, file),
        required(properties, WRITER, file),
        required(properties, READER, file),
        required(properties, CUSTOMER_KEY, file),
        required(properties, DEAD_LETTER_KEY, file));
  }

  private static String required(Properties properties, String key, Path file) {
    String value = properties.getProperty(key, "");
    if (value.isEmpty()) {
      throw new UserError("The file " + file + " lacks " + key + "; restore it from a copy");
    }
    return value;
  }

  /** Never readable by others, not even for a moment, and never half written. */
  private void write(Path file) throws IOException {
    Properties properties = new Properties();
    properties.setProperty(ADMINISTRATOR, administrator);
    properties.setProperty(WRITER, writer);
    properties.setProperty(READER, reader);
    properties.setProperty(CUSTOMER_KEY, customerKey);
    properties.setProperty(DEAD_LETTER_KEY, deadLetterKey);
    StringWriter text = new StringWriter();
    properties.store(text, "Made once for this data folder. Keep it secret.");
    Path half = file.resolveSibling(file.getFileName() + ".half");
    Files.deleteIfExists(half);
    Files.createFile(half, ownerOnly());
    Files.writeString(half, text.toString());
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }

  static FileAttribute<?> ownerOnly() {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  }

  private static String secret(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Hides the secrets from whatever prints this. */
  @Override
  public String toString() {
    return "GeneratedSecrets[hidden]";
  }
}
