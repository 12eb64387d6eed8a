// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.broker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * Runs one Kafka broker until its standard input ends.
 *
 * <p>The parent holds the other end of standard input. When the parent closes it, or dies in any
 * way, the broker shuts down cleanly: no orphan stays behind, not even after a kill -9.
 */
public final class BrokerMain {

  private BrokerMain() {}

  /**
   * Formats the data folder where that has not been done, then serves.
   *
   * @param arguments the path of the broker's properties file, which names one folder of data
   * @throws IOException when that file cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    String properties = arguments[0];
    endWithParent(System.in);
    if (!isFormatted(Path.of(properties))) {
      format(properties);
    }
    Kafka.main(new String[] {properties});
  }

  private static boolean isFormatted(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"));
  }

  private static void format(String properties) {
    int code =
        StorageTool.execute(
            new String[] {
              "format",
              "--ignore-formatted",
              "--cluster-id",
              Uuid.randomUuid().toString(),
              "--config",
              properties
            },
            System.out);
    if (code != 0) {
      System.exit(code);
    }
  }

  private static void endWithParent(InputStream parent) {
    Thread watch = new Thread(() -> exitAtEndOf(parent), "end-with-parent");
    watch.setDaemon(true);
    watch.start();
  }

  /** Exit runs Kafka's own shutdown hook, which closes the logs cleanly. */
  private static void exitAtEndOf(InputStream parent) {
    try (parent) {
      parent.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      System.err.println("The pipe to the parent broke: " + e);
    }
    System.exit(0);
  }
}
