// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Headless Chromium of this machine, with an empty profile; asks no network for a driver. */
final class Browser implements AutoCloseable {

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final List<String> DRIVERS = List.of("chromedriver", "chromium.chromedriver");

  private final Path profile;
  private final ChromeDriver driver;

  /**
   * Starts a browser.
   *
   * @param scheme {@code light} or {@code dark}
   */
  Browser(int width, int height, String scheme) throws IOException {
    profile = Files.createTempDirectory("earshot-browser");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(onPath(DRIVERS, "chromium-driver"))
            .usingAnyFreePort()
            .build();
    driver = new ChromeDriver(service, options(profile, width, height));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 760));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  ChromeDriver driver() {
    return driver;
  }

  private static ChromeOptions options(Path profile, int width, int height) {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(onPath(BROWSERS, "chromium"));
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=" + width + "," + height,
        "--user-data-dir=" + profile);
    return options;
  }

  private static File onPath(List<String> names, String debianPackage) {
    String[] folders = System.getenv("PATH").split(File.pathSeparator);
    Optional<File> found =
        names.stream()
            .flatMap(name -> Arrays.stream(folders).map(folder -> new File(folder, name)))
            .filter(File::canExecute)
            .findFirst();
    return found.orElseThrow(
        () ->
            new IllegalStateException(
                "none of "
                    + names
                    + " is on the PATH; the browser tests need Chromium and its driver, on Debian:"
                    + " apt-get install "
                    + debianPackage));
  }

  @Override
  public void close() throws IOException {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
    }
  }
}
