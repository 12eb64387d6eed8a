// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher script in a checkout of its own, with a JDK and a Maven that only say what they are
 * asked.
 */
class LauncherIT {

  private static final List<String> TOOLS =
      List.of(
          "basename",
          "bash",
          "cat",
          "cut",
          "dirname",
          "du",
          "env",
          "find",
          "flock",
          "grep",
          "head",
          "id",
          "mkdir",
          "readlink",
          "rm",
          "sed",
          "sh",
          "tail",
          "touch");

  @TempDir Path folder;
  private Path checkout;
  private Path tools;

  @BeforeEach
  void layOutACheckoutWithASpaceInItsName() throws IOException {
    checkout = Files.createDirectories(folder.resolve("my checkout"));
    Files.createDirectories(checkout.resolve("deploy/cli/src/main"));
    Files.createFile(checkout.resolve("pom.xml"));
    Files.copy(Path.of("../earshot"), checkout.resolve("deploy/earshot"));
    makeExecutable(checkout.resolve("deploy/earshot"));
    tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : TOOLS) {
      Files.createSymbolicLink(tools.resolve(tool), whereIs(tool));
    }
    makeJdk(17);
    makeMaven(
        "touch deploy/cli/target/earshot-cli.jar; mkdir -p deploy/local/kafka/target/lib"
            + " deploy/local/flink/target/lib");
  }

  @Test
  void buildsOnceAndPassesArgumentsAsTheyAre() throws Exception {
    Said first = launch("analyze", "two words", "*");
    assertThat(first.code()).isZero();
    assertThat(first.out())
        .contains("-Xmx1500m", "-Dearshot.home=" + checkout, "dev.earshot.cli.Main")
        .endsWith("analyze", "two words", "*");
    assertThat(first.err()).anyMatch(line -> line.startsWith("Building Earshot"));
    Said second = launch("--version");
    assertThat(second.err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void buildsAgainWhenASourceIsNewer() throws Exception {
    launch("--version");
    Path source = Files.createFile(checkout.resolve("deploy/cli/src/main/New.java"));
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(1)));
    launch("--version");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void worksThroughALinkFromAnywhere() throws Exception {
    Path link = folder.resolve("ear");
    Files.createSymbolicLink(link, Path.of("my checkout/deploy/earshot"));
    assertThat(run(Map.of(), link.toString(), "--version").out())
        .contains("-Dearshot.home=" + checkout);
  }

  @Test
  void twoAtOnceBuildOnce() throws Exception {
    makeMaven(
        "touch deploy/cli/target/building; while [ ! -e go ]; do read -t 0.05 <> <(:); done;"
            + "touch deploy/cli/target/earshot-cli.jar; mkdir -p deploy/local/kafka/target/lib"
            + " deploy/local/flink/target/lib");
    Process first = start(Map.of(), script(), "--version");
    Process second = start(Map.of(), script(), "--version");
    Files.createFile(checkout.resolve("go"));
    assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(List.of(first.exitValue(), second.exitValue())).containsExactly(0, 0);
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void tellsHowMuchOfTheModelsHasArrived() throws Exception {
    Path models = folder.resolve(".m2/repository/edu/stanford/nlp/stanford-corenlp");
    Files.createDirectories(models);
    Files.write(models.resolve("models.part"), new byte[3 << 20]);
    makeMaven(
        "echo '[INFO] Downloading from central: x/stanford-corenlp-1-models.jar';"
            + " read -t 2 <> <(:); touch deploy/cli/target/earshot-cli.jar;"
            + " mkdir -p deploy/local/kafka/target/lib"
            + " deploy/local/flink/target/lib");
    assertThat(launch("--version").err())
        .anyMatch(
            line -> line.contains("Getting the language models (919 MB, first time only): 3 MB"));
  }

  @Test
  void showsTheLastWordsOfAFailedBuildAndItsLog() throws Exception {
    makeMaven("echo '[INFO] fine'; echo '[ERROR] there is no such artefact'; exit 1");
    Said said = launch("--version");
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err())
        .contains(
            "earshot: The build failed; the log is " + checkout + "/deploy/cli/target/build.log",
            "[ERROR] there is no such artefact")
        .doesNotContain("[INFO] fine");
  }

  @Test
  void saysThatMavenIsMissing() throws Exception {
    Files.delete(tools.resolve("mvn"));
    assertUserError(launch("--version"), "Maven is needed");
  }

  @Test
  void saysThatTheJdkIsTooOldOrMissing() throws Exception {
    makeJdk(11);
    assertUserError(launch("--version"), "is version 11, and 17 or newer is needed");
    Files.delete(folder.resolve("jdk/release"));
    assertUserError(launch("--version"), "there is no JDK");
  }

  @Test
  void givesNewerJavasTheirFlags() throws Exception {
    assertThat(launch("up").out()).doesNotContain("--enable-native-access=ALL-UNNAMED");
    makeJdk(25);
    assertThat(launch("up").out()).contains("--enable-native-access=ALL-UNNAMED");
  }

  private static void assertUserError(Said said, String part) {
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).singleElement().asString().contains(part);
  }

  private int builds() throws IOException {
    return Files.readAllLines(checkout.resolve("builds")).size();
  }

  private String script() {
    return checkout.resolve("deploy/earshot").toString();
  }

  private Said launch(String... arguments) throws Exception {
    return run(Map.of(), script(), arguments);
  }

  private Said run(Map<String, String> environment, String script, String... arguments)
      throws Exception {
    Process process = start(environment, script, arguments);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    List<String> out = Files.readAllLines(folder.resolve("out"), StandardCharsets.UTF_8);
    List<String> err = Files.readAllLines(folder.resolve("err"), StandardCharsets.UTF_8);
    return new Said(process.exitValue(), out, err);
  }

  private Process start(Map<String, String> environment, String script, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(script));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private void makeJdk(int release) throws IOException {
    Path jdk = folder.resolve("jdk");
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + release + ".0.1\"\n");
    script(jdk.resolve("bin/java"), "printf '%s\\n' \"$@\"");
    script(jdk.resolve("bin/javac"), "exit 0");
  }

  private void makeMaven(String work) throws IOException {
    script(tools.resolve("mvn"), "echo build >> builds; " + work);
  }

  private static void script(Path file, String line) throws IOException {
    Files.writeString(file, "#!" + whereIs("bash") + "\n" + line + "\n");
    makeExecutable(file);
  }

  private static void makeExecutable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path whereIs(String tool) {
    return List.of(System.getenv("PATH").split(":", -1)).stream()
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
