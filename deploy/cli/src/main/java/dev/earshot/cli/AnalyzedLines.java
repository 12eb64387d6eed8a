// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.text.TextAnalysisJson;
import dev.earshot.text.TextAnalyzer;
import dev.earshot.text.TextHints;
import java.io.IOException;
import java.time.Duration;

/** One line of JSON out for each line in, in the same order. */
final class AnalyzedLines {

  private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(10);

  private final TextAnalyzer analyzer;
  private final Terminal terminal;
  private long lines;
  private long errors;
  private long lastReport = System.nanoTime();

  AnalyzedLines(TextAnalyzer analyzer, Terminal terminal) {
    this.analyzer = analyzer;
    this.terminal = terminal;
  }

  /** Reads to the end of standard input. */
  void analyzeAll() throws IOException {
    LineReader reader = new LineReader(terminal.in());
    while (reader.advance()) {
      lines++;
      terminal.out().print(answer(reader));
      terminal.out().print('\n');
      if (reader.nothingWaits()) {
        terminal.out().flush();
      }
      reportNowAndThen();
    }
    terminal.out().flush();
    terminal.say("Analysed " + lines + " lines, " + errors + " of them with errors");
  }

  private String answer(LineReader reader) {
    try {
      InputText input = InputText.of(reader.line(), lines);
      return TextAnalysisJson.render(
          analyzer.analyze(input.text(), TextHints.language(input.language())));
    } catch (LineException e) {
      errors++;
      return TextAnalysisJson.renderError(e.code(), e.getMessage());
    }
  }

  private void reportNowAndThen() {
    if (System.nanoTime() - lastReport > BETWEEN_REPORTS.toNanos()) {
      lastReport = System.nanoTime();
      terminal.say(lines + " lines ...");
    }
  }
}
