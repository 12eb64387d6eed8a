// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.cli.replay.ReplayCommand;
import dev.earshot.configuration.InvalidSettingsException;
import dev.earshot.local.StartFailure;
import dev.earshot.local.UserError;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Finds the command, runs it, and turns what went wrong into one line and an exit code. */
@Command(
    name = "deploy/earshot",
    synopsisSubcommandLabel = "COMMAND",
    description = "A real-time voice-of-customer engine.",
    footer = {"", "Each command explains itself: deploy/earshot COMMAND --help"},
    mixinStandardHelpOptions = true,
    versionProvider = Release.class)
public final class Main implements Runnable {

  /** What went wrong is the user's to put right. */
  static final int USER_ERROR = CommandLine.ExitCode.USAGE;

  /** What went wrong is not the user's fault. */
  static final int FAILURE = CommandLine.ExitCode.SOFTWARE;

  private Main() {}

  /** Runs the command that the arguments name, and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // Lucene speaks through java.util.logging, straight to standard error, which is for the user.
    LogManager.getLogManager().reset();
    Terminal terminal = Terminal.ofThisProcess();
    int code = run(terminal, arguments);
    terminal.out().flush();
    terminal.err().flush();
    System.exit(code);
  }

  /** The commands that there are. */
  static Set<String> commandNames() {
    return commandLine(Terminal.ofThisProcess()).getSubcommands().keySet();
  }

  /** Runs a command and returns its exit code. */
  static int run(Terminal terminal, String... arguments) {
    try {
      return commandLine(terminal).execute(arguments);
    } catch (Error e) {
      return failed(e, terminal);
    }
  }

  private static CommandLine commandLine(Terminal terminal) {
    CommandLine line = new CommandLine(new Main());
    add(line, new UpCommand(terminal));
    add(line, new ReplayCommand(terminal.out(), terminal.err(), new RunningEngineLocator()));
    add(line, new StatusCommand(terminal, new RunningEngineLocator()));
    add(line, new AnalyzeCommand(terminal));
    add(line, new TrainCommand(terminal));
    add(line, new EvaluateCommand(terminal));
    add(line, new SetupCommand(terminal));
    add(line, new CheckConfigCommand(terminal));
    CommandLine taxonomy = add(line, new TaxonomyCommand());
    add(taxonomy, new TaxonomyCheckCommand(terminal));
    add(taxonomy, new TaxonomyDiffCommand(terminal));
    RunningEngineLocator engines = new RunningEngineLocator();
    add(taxonomy, new TaxonomyPublishCommand(terminal, engines, Clock.systemUTC()));
    add(taxonomy, new TaxonomyListCommand(terminal, engines));
    CommandLine cluster = add(line, new ClusterCommand());
    add(cluster, new ClusterUpCommand(terminal));
    add(cluster, new ClusterSubmitCommand(terminal));
    add(cluster, new ClusterStatusCommand(terminal));
    add(cluster, new ClusterSavepointCommand(terminal));
    add(cluster, new ClusterDownCommand(terminal));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((problem, given) -> misused(problem, terminal));
    line.setExecutionExceptionHandler((problem, command, parsed) -> failed(problem, terminal));
    return line;
  }

  private static CommandLine add(CommandLine line, Object command) {
    CommandLine added = new CommandLine(command);
    added.getCommandSpec().usageMessage().footerHeading("%nExample:%n  ");
    line.addSubcommand(added);
    return added;
  }

  /** Without a command there is nothing to do; the help says what there is. */
  @Override
  public void run() {
    throw new UserError("A command is needed, such as up; see deploy/earshot --help");
  }

  private static int misused(ParameterException problem, Terminal terminal) {
    String suggestions =
        problem instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()
            ? "; did you mean " + unmatched.getSuggestions().get(0) + "?"
            : "";
    String command = problem.getCommandLine().getCommandSpec().qualifiedName();
    terminal.say(problem.getMessage() + suggestions + " (see " + command + " --help)");
    return USER_ERROR;
  }

  private static int failed(Throwable problem, Terminal terminal) {
    if (problem instanceof UserError || problem instanceof InvalidSettingsException) {
      terminal.say(problem.getMessage());
      return USER_ERROR;
    }
    // Asked for here, because a command first says where the log is.
    LoggerFactory.getLogger(Main.class).error("A command failed", problem);
    terminal.say(problem instanceof StartFailure ? problem.getMessage() : problem.toString());
    return FAILURE;
  }
}
