// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.earshot.local.EngineAddresses;
import dev.earshot.local.GeneratedSecrets;
import dev.earshot.local.cluster.ClusterFolder;
import dev.earshot.local.cluster.ClusterPlan;
import dev.earshot.local.cluster.ClusterPorts;
import dev.earshot.local.cluster.SupervisorProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cluster up}: starts a cluster, which then runs by itself. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = {
      "Starts Kafka, PostgreSQL, ZooKeeper, Flink's job manager and two task managers with four"
          + " slots each, reachable from this machine only, and prints the addresses.",
      "They run until deploy/earshot cluster down; what dies meanwhile is started again. No job"
          + " runs until deploy/earshot cluster submit. Takes 6 GB of free memory."
    },
    footer = "deploy/earshot cluster up --ports-from 29190")
final class ClusterUpCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private ClusterData data = new ClusterData();

  @Option(
      names = "--ports-from",
      paramLabel = "N",
      description =
          "Take eight ports in a row from this one on; "
              + ClusterPorts.DEFAULT_BASE
              + " unless given.")
  private int portsFrom = ClusterPorts.DEFAULT_BASE;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Read sources, text analysis and privacy from this configuration. Its sections kafka and"
              + " postgres may be missing; they are not used, as the cluster has servers of its own.")
  private Optional<Path> config = Optional.empty();

  @Mixin private JsonReport json = new JsonReport();

  ClusterUpCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ClusterPorts.from(portsFrom);
    ClusterFolder folder = data.folder();
    var plan =
        new ClusterPlan(
            LocalOptions.kafkaHome(),
            LocalOptions.flinkHome(),
            folder.root(),
            portsFrom,
            config.map(file -> file.toAbsolutePath().normalize()));
    SupervisorProcess.start(plan, terminal::say);
    tell(addresses(folder));
    terminal.say("No job runs yet; the next step is: deploy/earshot cluster submit");
    return 0;
  }

  /** By what a person calls them. */
  private static Map<String, String> addresses(ClusterFolder folder) throws IOException {
    EngineAddresses addresses = EngineAddresses.require(folder.root());
    Map<String, String> named = new LinkedHashMap<>();
    GeneratedSecrets secrets = GeneratedSecrets.readOrCreate(folder.secrets());
    named.put("Console", addresses.console() + "/?token=" + secrets.consoleToken());
    named.put("Flink's web UI", addresses.flinkWeb());
    named.put("Kafka", addresses.kafka());
    named.put("PostgreSQL", addresses.postgres());
    named.put("Schema registry", addresses.schemaRegistry());
    named.put("Passwords", folder.secrets().toString());
    named.put("Logs", folder.logs().toString());
    return named;
  }

  private void tell(Map<String, String> addresses) {
    if (json.isWanted()) {
      var report = JsonNodeFactory.instance.objectNode();
      addresses.forEach(
          (name, address) ->
              report.put(
                  name.replace("'s", "").toLowerCase(Locale.ROOT).replace(' ', '_'), address));
      terminal.out().println(report);
    } else {
      addresses.forEach(
          (name, address) ->
              terminal
                  .out()
                  .println(
                      String.format("%-16s %s", name, address)
                          + (name.equals("PostgreSQL") ? "  (login bi)" : "")));
    }
    terminal.out().flush();
  }
}
