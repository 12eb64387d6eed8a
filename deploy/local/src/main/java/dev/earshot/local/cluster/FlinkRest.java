// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Flink's REST interface, as far as the cluster's commands need it. */
public final class FlinkRest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(3);
  private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(20);
  private static final int FIRST_FAILURE = 400;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_PATIENCE)
          .build();
  private final String address;

  private FlinkRest(String address) {
    this.address = address;
  }

  /** The one of a cluster, whether it answers or not. */
  public static FlinkRest of(ClusterPorts ports) {
    return new FlinkRest("http://127.0.0.1:" + ports.engine().flinkWeb());
  }

  /**
   * The slots of all task managers that the job manager knows.
   *
   * @param taskManagers how many they are
   * @param total slots of all of them
   * @param free slots without work
   */
  public record Slots(int taskManagers, int total, int free) {}

  /** Slots as the job manager sees them, which misses a dead task manager after some seconds. */
  public Slots slots() throws IOException, InterruptedException {
    JsonNode overview = get("/overview");
    return new Slots(
        overview.path("taskmanagers").asInt(),
        overview.path("slots-total").asInt(),
        overview.path("slots-available").asInt());
  }

  /** How many have registered; 0 as long as nobody answers. */
  int taskManagers() throws InterruptedException {
    try {
      return slots().taskManagers();
    } catch (IOException e) {
      return 0;
    }
  }

  /** All jobs that the job manager remembers, those that have ended too. */
  public List<FlinkJob> jobs() throws IOException, InterruptedException {
    List<FlinkJob> jobs = new ArrayList<>();
    for (JsonNode job : get("/jobs/overview").path("jobs")) {
      jobs.add(FlinkJob.of(job));
    }
    return jobs;
  }

  /** Those that have not ended. */
  public List<FlinkJob> livingJobs() throws IOException, InterruptedException {
    return jobs().stream().filter(job -> !job.hasEnded()).toList();
  }

  /** The newest complete checkpoint of a job, if there is one since the job was started. */
  public Optional<Checkpoint> newestCheckpoint(FlinkJob job)
      throws IOException, InterruptedException {
    JsonNode completed = get("/jobs/" + job.id() + "/checkpoints").path("latest").path("completed");
    return completed.isObject() ? Optional.of(Checkpoint.of(completed)) : Optional.empty();
  }

  /**
   * Asks for a savepoint after which the job ends.
   *
   * @return a number by which to ask what has become of it
   */
  String stop(FlinkJob job, Path folder) throws IOException, InterruptedException {
    return requestId(
        post(
            "/jobs/" + job.id() + "/stop",
            Map.of(
                "targetDirectory",
                folder.toUri().toString(),
                "formatType",
                "CANONICAL",
                "drain",
                false)));
  }

  /** Asks for a savepoint while the job goes on. */
  String savepoint(FlinkJob job, Path folder) throws IOException, InterruptedException {
    return requestId(
        post(
            "/jobs/" + job.id() + "/savepoints",
            Map.of(
                "target-directory",
                folder.toUri().toString(),
                "formatType",
                "CANONICAL",
                "cancel-job",
                false)));
  }

  private static String requestId(JsonNode answer) {
    return answer.path("request-id").asText();
  }

  /**
   * Where a savepoint that was asked for lies.
   *
   * @return empty as long as it is under way
   * @throws IOException when it failed, with Flink's reason
   */
  Optional<String> savepointLocation(FlinkJob job, String request)
      throws IOException, InterruptedException {
    JsonNode answer = get("/jobs/" + job.id() + "/savepoints/" + request);
    if (!answer.path("status").path("id").asText().equals("COMPLETED")) {
      return Optional.empty();
    }
    JsonNode failure = answer.path("operation").path("failure-cause");
    if (failure.isObject()) {
      throw new IOException(firstLine(failure.path("stack-trace").asText()));
    }
    return Optional.of(answer.path("operation").path("location").asText());
  }

  /** Ends a job; its newest checkpoint stays. */
  void cancel(FlinkJob job) throws IOException, InterruptedException {
    send(
        request("/jobs/" + job.id() + "?mode=cancel")
            .method("PATCH", HttpRequest.BodyPublishers.noBody()));
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  private JsonNode post(String path, Map<String, Object> body)
      throws IOException, InterruptedException {
    String json = JSON.writeValueAsString(body);
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(ANSWER_PATIENCE);
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    JsonNode body = JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
    if (answer.statusCode() >= FIRST_FAILURE) {
      JsonNode errors = body.path("errors");
      String reason = errors.isEmpty() ? "" : errors.get(errors.size() - 1).asText();
      throw new IOException("Flink answers " + answer.statusCode() + ": " + firstLine(reason));
    }
    return body;
  }

  private static String firstLine(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("<"))
        .findFirst()
        .orElse("no reason given");
  }
}
