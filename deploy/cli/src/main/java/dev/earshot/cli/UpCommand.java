// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.local.Engine;
import dev.earshot.local.EngineAddresses;
import dev.earshot.local.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code up}: the whole engine on this machine, until Ctrl-C. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = {
      "Starts the whole engine on this machine: Kafka, PostgreSQL and the job, reachable from this"
          + " machine only.",
      "Prints the addresses, then shows what it does until Ctrl-C, which stops it with a savepoint."
          + " The next start goes on from there; after a crash, from the newest checkpoint."
    },
    footer = "deploy/earshot up --data ~/earshot-data --ports-from 29090")
final class UpCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep everything here; .earshot in the checkout unless given.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--ports-from",
      paramLabel = "N",
      description =
          "Take six ports in a row from this one on; " + Ports.DEFAULT_BASE + " unless given.")
  private int portsFrom = Ports.DEFAULT_BASE;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Read sources, text analysis and privacy from this configuration. Its sections kafka and"
              + " postgres may be missing; they are not used, as the engine has servers of its own.")
  private Optional<Path> config = Optional.empty();

  @Option(
      names = "--no-demo",
      description =
          "Bring no invented organisation to speak to the engine. There is none either with --config.")
  private boolean noDemo;

  UpCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = data.orElseGet(LocalOptions::usualData).toAbsolutePath().normalize();
    System.setProperty("earshot.log", folder.resolve("logs/earshot.log").toString());
    Engine.Plan plan =
        new Engine.Plan(
            LocalOptions.kafkaHome(),
            folder,
            Ports.from(portsFrom),
            config,
            !noDemo && config.isEmpty());
    CountDownLatch stop = new CountDownLatch(1);
    Thread starting = Thread.currentThread();
    StopSwitch stopSwitch = new StopSwitch(stop, starting);
    Interrupts.onFirst(stopSwitch::press);
    Engine.Running running;
    try {
      running = Engine.start(plan, terminal::say);
      stopSwitch.started();
    } catch (InterruptedException e) {
      terminal.say("Stopped before everything was started");
      return Main.FAILURE;
    }
    try (Engine engine = running.engine()) {
      tell(running, folder);
      return new StatusLine(terminal, running).showUntil(stop) ? 0 : Main.FAILURE;
    } finally {
      terminal.say("Stopped");
    }
  }

  private void tell(Engine.Running running, Path folder) {
    EngineAddresses addresses = running.addresses();
    terminal
        .out()
        .println(
            "Console          "
                + addresses.console()
                + "/?token="
                + running.secrets().consoleToken());
    terminal.out().println("Flink's web UI   " + addresses.flinkWeb());
    terminal.out().println("Kafka            " + addresses.kafka());
    terminal.out().println("PostgreSQL       " + addresses.postgres() + "  (login bi)");
    terminal.out().println("Schema registry  " + addresses.schemaRegistry());
    terminal.out().println("Passwords        " + folder.resolve("secrets"));
    terminal.out().println("Logs             " + folder.resolve("logs"));
    terminal.out().flush();
    terminal.say(
        running.demonstrates()
            ? "A demonstration speaks: 21 days of history at full speed, then in real time."
                + " Open the console and watch."
            : "Nothing flows until something is sent, such as: deploy/earshot replay FILE");
  }
}
