// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code replay}: feedback from a file through the running engine. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Sends the rows of a file through the running engine, in order of their times, and waits"
          + " until it has dealt with each of them.",
      "FILE is CSV with a header, or JSON lines (.jsonl) in Earshot's own form. Times are kept only"
          + " if they are after all that the engine has seen."
    },
    footer = "deploy/earshot replay tweets.csv --mapping verbatims --speed max")
public final class ReplayCommand implements Callable<Integer> {

  private static final int FAILURE = 1;

  /** Set by the launcher when standard error is a terminal. */
  private static final String TERMINAL = "earshot.terminal";

  private final PrintStream out;
  private final PrintStream err;
  private final EngineLocator locator;

  @Parameters(paramLabel = "FILE", description = "CSV, or JSON lines when it ends in .jsonl.")
  private Path file = Path.of("");

  @Option(
      names = "--mapping",
      paramLabel = "M",
      description =
          "Which column becomes which field: verbatims, star-reviews, or a YAML file; the shipped"
              + " one that fits the header unless given.")
  private Optional<String> mapping = Optional.empty();

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "The configured source to write to; ${DEFAULT-VALUE} unless given.")
  private String source = ReplayOptions.DEFAULT_SOURCE;

  @Option(
      names = "--speed",
      paramLabel = "600x|max",
      converter = SpeedConverter.class,
      description = "How much faster than the rows' own times; max unless given.")
  private Speed speed = Speed.MAXIMUM;

  @Option(
      names = "--shift-to",
      paramLabel = "now",
      converter = ShiftConverter.class,
      description = "Move all times by the same amount, so that the last row is said now.")
  private ReplayOptions.Shift shift = ReplayOptions.Shift.NONE;

  @Option(names = "--json", description = "Report as one line of JSON.")
  private boolean json;

  @Option(names = "--no-wait", description = "Do not wait for what becomes of the rows.")
  private boolean noWait;

  @Mixin private EngineChoice engineChoice = new EngineChoice();

  /**
   * @param out for the report
   * @param err for everything else
   */
  public ReplayCommand(PrintStream out, PrintStream err, EngineLocator locator) {
    this.out = out;
    this.err = err;
    this.locator = locator;
  }

  @Override
  public Integer call() {
    EngineLocator.Engine engine = engineChoice.locate(locator);
    var options = new ReplayOptions(file, mapping, source, speed, shift, !noWait);
    try (SpokenProgress progress = new SpokenProgress(err, Boolean.getBoolean(TERMINAL))) {
      ReplayReport report = Replay.run(engine.settings(), engine.secrets(), options, progress);
      progress.end();
      out.println(json ? ReportText.json(report) : ReportText.text(report));
      out.flush();
      return 0;
    } catch (ReplayFailure e) {
      err.println(e.getMessage());
      return FAILURE;
    }
  }

  /** {@code 600x} or {@code max}. */
  static final class SpeedConverter implements ITypeConverter<Speed> {
    @Override
    public Speed convert(String value) {
      try {
        return Speed.parse(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** Only {@code now}. */
  static final class ShiftConverter implements ITypeConverter<ReplayOptions.Shift> {
    @Override
    public ReplayOptions.Shift convert(String value) {
      if (!value.equals("now")) {
        throw new TypeConversionException(
            "times can only be shifted to now, not to '" + value + "'");
      }
      return ReplayOptions.Shift.NOW;
    }
  }
}
