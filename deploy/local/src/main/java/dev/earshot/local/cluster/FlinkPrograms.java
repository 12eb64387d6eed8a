// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local.cluster;

import dev.earshot.local.ChildProcess;
import dev.earshot.local.LeftOver;
import dev.earshot.local.LocalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.HighAvailabilityOptions;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.jobmanager.JobManagerProcessSpec;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;
import org.apache.flink.runtime.util.config.memory.ProcessMemoryUtils;

/** Flink's own programs, each in its own process with Flink's own class path. */
final class FlinkPrograms {

  static final String ZOOKEEPER = "zookeeper";
  static final String JOB_MANAGER = "jobmanager";

  private static final String ENTRYPOINT = "org.apache.flink.runtime.";
  private static final String WRAPPER = "dev.earshot.cluster.ChildMain";
  private static final int FIRST_RESTRICTING_NATIVE_ACCESS = 22;
  private static final int FIRST_WARNING_OF_UNSAFE = 24;

  private final Path home;
  private final ClusterFolder folder;

  /**
   * The programs of an installation for one cluster.
   *
   * @param home has Flink's jars in {@code lib} and this project's wrapper in {@code classes}
   */
  FlinkPrograms(Path home, ClusterFolder folder) {
    this.home = home;
    this.folder = folder;
  }

  static String taskManager(int number) {
    return "taskmanager-" + number;
  }

  /** Ends what an earlier cluster on this folder left running. */
  void stopLeftOvers() throws IOException, InterruptedException {
    for (int number = 1; number <= FlinkConfiguration.TASK_MANAGERS; number++) {
      stopLeftOver(taskManager(number));
    }
    stopLeftOver(JOB_MANAGER);
    stopLeftOver(ZOOKEEPER);
  }

  private void stopLeftOver(String name) throws IOException, InterruptedException {
    LeftOver.stop(folder.pidFile(name), folder.root(), "TERM");
  }

  LocalServer startZooKeeper(int port) throws IOException {
    Files.createDirectories(folder.zooKeeper());
    Path settings = folder.flink().resolve("zoo.cfg");
    Files.writeString(
        settings,
        """
        clientPort=%d
        clientPortAddress=127.0.0.1
        dataDir=%s
        tickTime=2000
        initLimit=10
        syncLimit=5
        admin.enableServer=false
        """
            .formatted(port, folder.zooKeeper()));
    List<String> command = java(ZOOKEEPER, List.of("-Xmx96m", "-XX:+UseSerialGC"));
    command.add(ENTRYPOINT + "zookeeper.FlinkZooKeeperQuorumPeer");
    command.addAll(List.of("--zkConfigFile", settings.toString(), "--peerId", "1"));
    return start("ZooKeeper", ZOOKEEPER, command);
  }

  LocalServer startJobManager(Configuration flink) throws IOException {
    JobManagerProcessSpec memory = JobManagerProcessUtils.processSpecFromConfig(flink);
    List<String> options =
        new ArrayList<>(words(JobManagerProcessUtils.generateJvmParametersStr(memory, flink)));
    // It only coordinates: being back soon counts for more than being fast later.
    options.add("-XX:TieredStopAtLevel=1");
    List<String> command = java(JOB_MANAGER, options);
    command.add(ENTRYPOINT + "entrypoint.StandaloneSessionClusterEntrypoint");
    command.addAll(List.of("--configDir", folder.flink().toString()));
    command.addAll(words(JobManagerProcessUtils.generateDynamicConfigsStr(memory)));
    command.addAll(List.of("-D", "jobmanager.resource-id=" + JOB_MANAGER));
    return start("Flink's job manager", JOB_MANAGER, command);
  }

  /** Under a name that it has again after a restart, so that the dead one is not waited for. */
  LocalServer startTaskManager(int number, Configuration flink) throws IOException {
    TaskExecutorProcessSpec memory = TaskExecutorProcessUtils.processSpecFromConfig(flink);
    String name = taskManager(number);
    List<String> command = java(name, words(ProcessMemoryUtils.generateJvmParametersStr(memory)));
    command.add(ENTRYPOINT + "taskexecutor.TaskManagerRunner");
    command.addAll(List.of("--configDir", folder.flink().toString()));
    command.addAll(words(TaskExecutorProcessUtils.generateDynamicConfigsStr(memory)));
    command.addAll(List.of("-D", "taskmanager.resource-id=" + name));
    command.addAll(
        List.of(
            "-D",
            HighAvailabilityOptions.ZOOKEEPER_SESSION_TIMEOUT.key()
                + "="
                + FlinkConfiguration.TASK_MANAGER_SESSION.toMillis()
                + "ms"));
    return start("Flink's task manager " + number, name, command);
  }

  /**
   * Flink's command line.
   *
   * @param arguments as for {@code flink}
   */
  List<String> client(List<String> arguments) {
    List<String> command =
        plainJava("client", List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("org.apache.flink.client.cli.CliFrontend");
    command.addAll(arguments);
    return command;
  }

  /** Variables that Flink's programs look at. */
  Map<String, String> environment() {
    return Map.of(
        "FLINK_CONF_DIR", folder.flink().toString(),
        "FLINK_PLUGINS_DIR", folder.plugins().toString(),
        "FLINK_LIB_DIR", home.resolve("lib").toString());
  }

  private LocalServer start(String title, String name, List<String> command) throws IOException {
    Path output = folder.logs().resolve(name + ".out");
    ChildProcess process = ChildProcess.start(title, command, environment(), output);
    Files.writeString(folder.pidFile(name), process.pid() + "\n");
    return process;
  }

  /** A program that ends with this process. */
  private List<String> java(String name, List<String> options) {
    List<String> command = plainJava(name, options);
    command.add(WRAPPER);
    return command;
  }

  private List<String> plainJava(String name, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    // An exception of compiled code keeps its trace: a log of failures tells where.
    command.add("-XX:-OmitStackTraceInFastThrow");
    command.add("--add-opens=java.base/java.util=ALL-UNNAMED");
    command.add("--add-opens=java.base/java.nio=ALL-UNNAMED");
    int release = Runtime.version().feature();
    if (release >= FIRST_RESTRICTING_NATIVE_ACCESS) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    if (release >= FIRST_WARNING_OF_UNSAFE) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.add("-Dlog4j2.configurationFile=classpath:cluster-log4j2.xml");
    command.add("-Dlog.file=" + folder.logs().resolve(name + ".log"));
    command.add("-cp");
    command.add(home.resolve("classes") + ":" + home.resolve("lib") + "/*");
    return command;
  }

  private static List<String> words(String options) {
    return List.of(options.strip().split("\\s+"));
  }
}
