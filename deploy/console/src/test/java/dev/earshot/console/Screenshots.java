// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Takes a picture of a running console, for whoever works on the page or on the README:
 *
 * <pre>
 *   Screenshots URL TOKEN FILE.png WIDTH HEIGHT [light|dark] [ALERT_ID]
 * </pre>
 *
 * With an alert's id, or {@code first} for the one at the top, its sheet is open.
 */
public final class Screenshots {

  private Screenshots() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 5) {
      throw new IllegalArgumentException(
          "usage: URL TOKEN FILE.png WIDTH HEIGHT [light|dark] [ALERT_ID|first]");
    }
    String scheme = args.length > 5 ? args[5] : "light";
    try (Browser browser =
        new Browser(Integer.parseInt(args[3]), Integer.parseInt(args[4]), scheme)) {
      open(browser, args[0], args[1], args.length > 6 ? args[6] : "");
      Files.write(Path.of(args[2]), browser.driver().getScreenshotAs(OutputType.BYTES));
    }
  }

  private static void open(Browser browser, String url, String token, String alert) {
    WebDriverWait patience = new WebDriverWait(browser.driver(), Duration.ofSeconds(90));
    browser.driver().get(url + "/?token=" + token);
    patience.until(page -> !page.findElements(By.cssSelector("html[data-ready]")).isEmpty());
    if (alert.equals("first")) {
      browser.driver().findElement(By.cssSelector("#open-alerts .open-card")).click();
    } else if (!alert.isEmpty()) {
      browser.driver().get(url + "/#alert=" + alert);
    }
    if (!alert.isEmpty()) {
      patience.until(page -> !page.findElements(By.id("detail-title")).isEmpty());
    }
  }
}
