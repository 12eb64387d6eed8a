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
import java.util.List;
import java.util.Properties;

/**
 * The passwords and keys of one engine, made once and kept in its data folder.
 *
 * @param administrator of the database server's superuser
 * @param writer of the login that the jobs write with
 * @param reader of the login that BI tools read with
 * @param console of the login that the console reads with
 * @param consoleToken opens the console to a browser
 * @param sensitiveConsole of the login that the console reads words of special categories with
 * @param sensitiveToken opens the console to a browser that may show those words too
 * @param customerKey makes pseudonyms of customers; with another one they are other customers
 * @param deadLetterKey encrypts the raw bytes of dead letters
 */
public record GeneratedSecrets(
    String administrator,
    String writer,
    String reader,
    String console,
    String consoleToken,
    String sensitiveConsole,
    String sensitiveToken,
    String customerKey,
    String deadLetterKey) {

  private static final String ADMINISTRATOR = "postgresql.administrator.password";
  private static final String WRITER = "postgresql.writer.password";
  private static final String READER = "postgresql.reader.password";
  private static final String CONSOLE = "postgresql.console.password";
  private static final String CONSOLE_TOKEN = "console.token";
  private static final String SENSITIVE_CONSOLE = "postgresql.console-sensitive.password";
  private static final String SENSITIVE_TOKEN = "console.sensitive-token";
  private static final String CUSTOMER_KEY = "privacy.customer-key";
  private static final String DEAD_LETTER_KEY = "privacy.dead-letter-key";
  private static final int BYTES = 32;

  /** What a new file holds, and what is added to a file of an earlier release. */
  private static final List<String> ALL =
      List.of(
          ADMINISTRATOR,
          WRITER,
          READER,
          CONSOLE,
          CONSOLE_TOKEN,
          SENSITIVE_CONSOLE,
          SENSITIVE_TOKEN,
          CUSTOMER_KEY,
          DEAD_LETTER_KEY);

  /** What can be made anew at any time, because nothing that is kept depends on it. */
  private static final List<String> RENEWABLE =
      List.of(CONSOLE, CONSOLE_TOKEN, SENSITIVE_CONSOLE, SENSITIVE_TOKEN);

  /**
   * Reads the file, or makes it with secrets that nobody can guess.
   *
   * @throws UserError when the file is there and lacks one of them that cannot be made anew
   */
  public static GeneratedSecrets readOrCreate(Path file) throws IOException {
    Properties properties = new Properties();
    boolean exists = Files.exists(file);
    if (exists) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      }
    }
    List<String> missing =
        (exists ? RENEWABLE : ALL)
            .stream().filter(key -> properties.getProperty(key, "").isEmpty()).toList();
    if (!missing.isEmpty()) {
      SecureRandom random = new SecureRandom();
      missing.forEach(key -> properties.setProperty(key, secret(random)));
      write(properties, file);
    }
    return new GeneratedSecrets(
        required(properties, ADMINISTRATOR, file),
        required(properties, WRITER, file),
        required(properties, READER, file),
        required(properties, CONSOLE, file),
        required(properties, CONSOLE_TOKEN, file),
        required(properties, SENSITIVE_CONSOLE, file),
        required(properties, SENSITIVE_TOKEN, file),
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
  private static void write(Properties properties, Path file) throws IOException {
    StringWriter text = new StringWriter();
    properties.store(text, "Made once for this data folder. Keep it secret.");
    Path half = file.resolveSibling(file.getFileName() + ".half");
    Files.deleteIfExists(half);
    Files.createFile(half, ownerOnly());
    Files.writeString(half, text.toString());
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
