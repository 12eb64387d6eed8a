// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.console.ConsoleTestServer.Database;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page in a real browser; it needs Chromium and its driver on the PATH. */
class ConsoleBrowserIT {

  private static final String ATTACK =
      "<img src=x onerror=\"document.title='hacked'\"><script>document.title='hacked'</script>";

  @AutoClose private static ConsoleTestServer server;

  @BeforeAll
  static void start() throws Exception {
    server = new ConsoleTestServer();
  }

  @Test
  void showsANewAlertWithoutReload() throws Exception {
    Database database = server.busy();
    try (ConsoleServer console = database.console();
        Browser browser = new Browser(1440, 900, "light")) {
      open(browser, console);
      browser.driver().executeScript("window.loadedOnce = true");
      assertThat(browser.driver().getTitle()).isEqualTo("(3) Earshot");
      database.run(ConsoleServerIT.ALERT.formatted("fresh"));
      WebElement card =
          patience(browser)
              .until(
                  ExpectedConditions.visibilityOfElementLocated(
                      By.cssSelector("#open-alerts > .fresh:first-child")));
      assertThat(card.getText()).contains("Crashes are spoken of 12 times", "Critical", "41");
      assertThat(browser.driver().getTitle()).isEqualTo("(4) Earshot");
      assertThat(browser.driver().findElement(By.id("announcer")).getDomProperty("textContent"))
          .contains("New alert, critical: Crashes");
      assertThat(browser.driver().executeScript("return window.loadedOnce")).isEqualTo(true);
      database.run("UPDATE earshot.alert SET state = 'RESOLVED', resolved_at = now()");
      patience(browser)
          .until(page -> page.findElements(By.cssSelector("#open-alerts .empty")).size() == 1);
      assertNoComplaint(browser);
    }
  }

  @Test
  void showsWhatCustomersWroteAsTextAndRunsNoneOfIt() throws Exception {
    Database database = server.busy();
    database.run(
        "UPDATE earshot.feedback SET subject = '%1$s', text = '%1$s', brand = '%1$s', channel = '%1$s'"
            .formatted(ATTACK.replace("'", "''")));
    database.run(
        "UPDATE earshot.alert SET why = '%1$s', topic = '%1$s', scope = 'brand=' || '%1$s', rule_id = '%1$s'"
            .formatted(ATTACK.replace("'", "''").replace("=", "%3D")));
    try (ConsoleServer console = database.console();
        Browser browser = new Browser(1280, 800, "dark")) {
      open(browser, console);
      WebElement card =
          browser.driver().findElement(By.cssSelector("[data-alert='a1'] .open-card"));
      assertThat(card.getText()).contains("<img src");
      card.sendKeys(Keys.ENTER);
      WebElement words =
          patience(browser)
              .until(
                  ExpectedConditions.visibilityOfElementLocated(
                      By.cssSelector(".verbatim blockquote")));
      assertThat(words.getText()).isEqualTo(ATTACK);
      assertThat(browser.driver().findElements(By.cssSelector("dialog img, main img, main script")))
          .isEmpty();
      assertThat(browser.driver().getTitle()).endsWith("Earshot");
      browser.driver().findElement(By.cssSelector("dialog")).sendKeys(Keys.ESCAPE);
      patience(browser)
          .until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector("dialog")));
      assertNoComplaint(browser);
    }
  }

  @Test
  void saysWhichWordsAreWithheldAndWhatIsLeftOut() throws Exception {
    Database database = server.busy();
    database.run("UPDATE earshot.feedback SET special_categories = '{HEALTH}'");
    database.run("UPDATE earshot.kpi SET parts = '{\"left_out\": 12}' WHERE metric = 'sentiment'");
    try (ConsoleServer console = database.console();
        Browser browser = new Browser(1280, 800, "light")) {
      open(browser, console);
      assertThat(browser.driver().findElement(By.id("tiles")).getText()).contains("12 left out");
      browser
          .driver()
          .findElement(By.cssSelector("[data-alert='a1'] .open-card"))
          .sendKeys(Keys.ENTER);
      WebElement words =
          patience(browser)
              .until(
                  ExpectedConditions.visibilityOfElementLocated(
                      By.cssSelector(".verbatim blockquote")));
      assertThat(words.getText()).startsWith("withheld: ").doesNotContain("refund");
      assertThat(browser.driver().findElements(By.cssSelector(".verbatim mark"))).isEmpty();
      assertNoComplaint(browser);
    }
  }

  @Test
  void drawsAWindowOfTooFewAnswersAtItsValueToo() throws Exception {
    Database database = server.busy();
    database.run(
        "UPDATE earshot.kpi SET value = 0.95, n = 2, interval_high = 1, below_minimum = true"
            + " WHERE metric = 'sentiment' AND scope = '' AND grain = 'HOUR'"
            + " AND window_start = date_trunc('hour', now()) - INTERVAL '5 hours'");
    try (ConsoleServer console = database.console();
        Browser browser = new Browser(1440, 900, "light")) {
      open(browser, console);
      WebElement tile =
          browser.driver().findElements(By.cssSelector(".tile")).stream()
              .filter(each -> each.getText().contains("Sentiment"))
              .findFirst()
              .orElseThrow();
      assertThat(tile.findElements(By.cssSelector("circle.weak"))).isNotEmpty();
      assertThat(tile.findElements(By.cssSelector(".grid text")))
          .extracting(WebElement::getText)
          .contains("+0.95");
      assertNoComplaint(browser);
    }
  }

  @Test
  void showsEachValueWithItsIntervalAndN() throws Exception {
    try (ConsoleServer console = server.busy().console();
        Browser browser = new Browser(1440, 900, "light")) {
      open(browser, console);
      List<WebElement> figures = browser.driver().findElements(By.cssSelector(".tile .figure"));
      assertThat(figures).hasSize(8);
      for (WebElement figure : figures) {
        assertThat(figure.getText()).containsPattern("(?s) to .*n\\s[0-9]");
      }
      Select scope = new Select(browser.driver().findElement(By.id("scope")));
      assertThat(scope.getOptions()).extracting(WebElement::getText).contains("brand Cirrus");
      String before = browser.driver().findElement(By.id("tiles")).getText();
      scope.selectByVisibleText("brand Cirrus");
      patience(browser).until(page -> !page.findElement(By.id("tiles")).getText().equals(before));
      browser.driver().findElement(By.id("by-day")).click();
      patience(browser)
          .until(page -> page.findElement(By.id("topics-window")).getText().contains("UTC"));
      assertThat(browser.driver().findElements(By.cssSelector(".topics tbody tr"))).hasSize(8);
      assertNoComplaint(browser);
    }
  }

  @Test
  void followsTheAddress() throws Exception {
    try (ConsoleServer console = server.busy().console();
        Browser browser = new Browser(1440, 900, "light")) {
      open(browser, console);
      browser.driver().get(console.url() + "/#alert=%");
      browser.driver().navigate().refresh();
      patience(browser)
          .until(page -> !page.findElements(By.cssSelector("html[data-ready]")).isEmpty());
      assertThat(browser.driver().findElements(By.cssSelector("dialog[open]"))).isEmpty();
      browser.driver().findElement(By.cssSelector("[data-alert='a2'] .open-card")).click();
      patience(browser).until(ExpectedConditions.visibilityOfElementLocated(By.id("detail-title")));
      assertThat(browser.driver().findElement(By.tagName("dialog")).getText())
          .contains("None of the 47 feedback behind this alert can be read here")
          .doesNotContain("the newest");
      browser.driver().navigate().back();
      patience(browser)
          .until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector("dialog")));
      assertNoComplaint(browser);
    }
  }

  @Test
  void saysThatAlmostNothingWasExpected() throws Exception {
    Database database = server.busy();
    database.run("UPDATE earshot.alert SET expected = 0.004 WHERE alert_id = 'a1'");
    try (ConsoleServer console = database.console();
        Browser browser = new Browser(1440, 900, "light")) {
      open(browser, console);
      assertThat(browser.driver().findElement(By.cssSelector("[data-alert='a1']")).getText())
          .contains("143 against almost none expected");
    }
  }

  @Test
  void fitsAPhone() throws Exception {
    try (ConsoleServer console = server.busy().console();
        Browser browser = new Browser(375, 812, "light")) {
      open(browser, console);
      assertNoSidewaysScroll(browser.driver());
      browser.driver().executeScript("location.hash = '#alert=a1'");
      patience(browser)
          .until(
              ExpectedConditions.visibilityOfElementLocated(
                  By.cssSelector(".verbatim blockquote")));
      assertNoSidewaysScroll(browser.driver());
      assertNoComplaint(browser);
    }
  }

  @Test
  void saysWhatToDoWhileThereIsNothing() throws Exception {
    try (ConsoleServer console = server.quiet().console();
        Browser browser = new Browser(1440, 900, "light")) {
      browser.driver().get(console.url());
      assertThat(browser.driver().findElement(By.tagName("h2")).getText())
          .isEqualTo("This browser has not shown the token yet");
      open(browser, console);
      assertThat(browser.driver().findElement(By.id("open-alerts")).getText())
          .contains("Nothing has come in yet");
      assertThat(browser.driver().findElement(By.id("tiles")).getText()).contains("No metrics yet");
    }
  }

  private static void open(Browser browser, ConsoleServer console) {
    browser.driver().get(console.url() + "/?token=" + ConsoleTestServer.TOKEN);
    patience(browser)
        .until(page -> !page.findElements(By.cssSelector("html[data-ready]")).isEmpty());
    assertThat(browser.driver().getCurrentUrl()).isEqualTo(console.url() + "/");
  }

  private static WebDriverWait patience(Browser browser) {
    return new WebDriverWait(browser.driver(), Duration.ofSeconds(90));
  }

  private static void assertNoSidewaysScroll(ChromeDriver driver) {
    Object sizes =
        driver.executeScript(
            "const page = document.documentElement;"
                + " return {excess: Math.max(0, page.scrollWidth - window.innerWidth),"
                + " sheet: Math.max(0, (document.querySelector('.sheet')?.scrollWidth ?? 0) - window.innerWidth)}");
    assertThat(sizes).isEqualTo(Map.of("excess", 0L, "sheet", 0L));
  }

  /** The browser's own log: no refused script, no missing file, no error. */
  private static void assertNoComplaint(Browser browser) {
    assertThat(browser.driver().manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
  }
}
