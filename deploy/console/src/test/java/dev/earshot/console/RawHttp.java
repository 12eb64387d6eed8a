// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Requests as they go over the wire, so that a test may send what no client library would. */
final class RawHttp {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final int port;

  RawHttp(String url) {
    port = URI.create(url).getPort();
  }

  int port() {
    return port;
  }

  /** An answer: its status, its header in lower case up to the empty line, and what follows. */
  record Answer(int status, String head, String body) {}

  /** Sends a request of its own host with a cookie that opens the console. */
  Answer get(String path) throws IOException {
    return send("GET", path, "127.0.0.1:" + port, cookie());
  }

  /** Sends a request with this host and this further header line, empty for none. */
  Answer send(String method, String path, String host, String header) throws IOException {
    try (Socket socket = open(method, path, host, header, "close");
        BufferedReader reader = reader(socket)) {
      String head = readHead(reader);
      String body = String.join("\n", reader.lines().toList());
      return new Answer(Integer.parseInt(head.split(" ", 3)[1]), head, body);
    }
  }

  /** Opens a request and leaves it open: the answer is read line by line from the socket. */
  Socket listen(String path) throws IOException {
    return open(
        "GET", path, "127.0.0.1:" + port, cookie() + "\r\nAccept: text/event-stream", "keep-alive");
  }

  /** Reads lines until one begins so, and gives it without its beginning. */
  static String await(BufferedReader reader, String beginning) throws IOException {
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.startsWith(beginning)) {
        return line.substring(beginning.length());
      }
    }
    throw new IOException("the answer ended before a line that begins with " + beginning);
  }

  static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /** The header line that lets a request in. */
  String cookie() {
    return cookie(ConsoleTestServer.TOKEN);
  }

  /** The header line of a browser that has shown this token. */
  String cookie(String token) {
    return "Cookie: " + AccessToken.cookieName(port) + "=" + new AccessToken(token).session();
  }

  private Socket open(String method, String path, String host, String header, String connection)
      throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout((int) PATIENCE.toMillis());
    List<String> lines =
        List.of(
            method + " " + path + " HTTP/1.1",
            "Host: " + host,
            "Connection: " + connection,
            header.isEmpty() ? "X-None: none" : header,
            "",
            "");
    socket.getOutputStream().write(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
    return socket;
  }

  private static String readHead(BufferedReader reader) throws IOException {
    StringBuilder head = new StringBuilder();
    for (String line = reader.readLine();
        line != null && !line.isEmpty();
        line = reader.readLine()) {
      head.append(line.toLowerCase(Locale.ROOT)).append('\n');
    }
    return head.toString();
  }
}
