// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class SchemaRegistryServerTest {

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void answersTheUsualPaths() throws Exception {
    try (SchemaRegistryServer server = SchemaRegistryServer.start(0)) {
      HttpResponse<String> subjects = send(server, "/subjects", "GET");
      assertThat(subjects.statusCode()).isEqualTo(200);
      assertThat(subjects.headers().firstValue("Content-Type"))
          .contains("application/vnd.schemaregistry.v1+json");
      assertThat(subjects.body()).contains("earshot.enriched-value");
      assertThat(send(server, "/schemas/ids/999999", "GET").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void letsNobodyWrite() throws Exception {
    try (SchemaRegistryServer server = SchemaRegistryServer.start(0)) {
      for (String method : new String[] {"POST", "PUT", "DELETE"}) {
        HttpResponse<String> answer = send(server, "/subjects/mine/versions", method);
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET");
      }
    }
  }

  private HttpResponse<String> send(SchemaRegistryServer server, String path, String method)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.url() + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
