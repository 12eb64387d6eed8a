// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

  @TempDir Path folder;
  private GeneratedSecrets secrets;

  @BeforeEach
  void makePasswords() throws IOException {
    secrets = GeneratedSecrets.readOrCreate(folder.resolve("secrets"));
  }

  @Test
  void keepsRowsOverARestartOnAnotherPort() throws Exception {
    try (PostgresServer server = PostgresServer.start(settings(folder, secrets))) {
      execute(server, "create table greeting (text text)");
      execute(server, "insert into greeting values ('hello')");
    }
    try (PostgresServer server = PostgresServer.start(settings(folder, secrets))) {
      assertThat(query(server, "select text from greeting")).isEqualTo("hello");
    }
  }

  @Test
  void letsNobodyInWithoutTheRightPassword() throws Exception {
    try (PostgresServer server = PostgresServer.start(settings(folder, secrets))) {
      assertThatThrownBy(() -> connect(server, PostgresServer.ADMINISTRATOR, "wrong"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      execute(server, "create role reading");
      server.grantLogin("bi", secrets.reader(), "reading");
      server.grantLogin("bi", secrets.reader(), "reading");
      try (Connection reader = connect(server, "bi", secrets.reader())) {
        assertThat(reader.isValid(5)).isTrue();
      }
      assertThat(query(server, "show unix_socket_directories")).isEmpty();
      assertThat(query(server, "show fsync")).isEqualTo("on");
      assertThat(query(server, "show data_checksums")).isEqualTo("on");
    }
  }

  @Test
  void writesNoRowOfACustomerToItsLog() throws Exception {
    try (PostgresServer server = PostgresServer.start(settings(folder, secrets))) {
      execute(server, "create table verbatim (text text primary key)");
      execute(server, "insert into verbatim values ('my secret')");
      assertThatThrownBy(() -> execute(server, "insert into verbatim values ('my secret')"))
          .isInstanceOf(SQLException.class);
    }
    assertThat(folder.resolve("logs/postgresql.log"))
        .content()
        .contains("duplicate key")
        .doesNotContain("my secret");
  }

  @Test
  void endsWithAParentThatIsKilledAndServesTheSameRowsAfterwards() throws Exception {
    try (AbandoningParent parent =
        AbandoningParent.start(PostgresParent.class, "128m", folder.toString())) {
      long postmaster = parent.awaitServerPid();
      parent.kill();
      try (PostgresServer server = PostgresServer.start(settings(folder, secrets))) {
        assertThat(ProcessHandle.of(postmaster).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(query(server, "select text from greeting")).isEqualTo("hello");
      }
    }
  }

  @Test
  void saysWhyItDidNotStart() throws Exception {
    Files.createDirectories(folder.resolve("postgresql/tables"));
    assertThatThrownBy(() -> PostgresServer.start(settings(folder, secrets)))
        .isInstanceOf(StartFailure.class)
        .hasMessageStartingWith("PostgreSQL ended while it started: ")
        .hasMessageContaining(folder.resolve("logs").toString());
  }

  /** A parent that starts a server and never stops it. */
  static final class PostgresParent {

    private PostgresParent() {}

    public static void main(String[] arguments) throws Exception {
      Path folder = Path.of(arguments[0]);
      GeneratedSecrets secrets = GeneratedSecrets.readOrCreate(folder.resolve("secrets"));
      PostgresServer.Settings settings = settings(folder, secrets);
      PostgresServer server = PostgresServer.start(settings);
      try (Connection connection =
          DriverManager.getConnection(
              server.jdbcUrl(), PostgresServer.ADMINISTRATOR, secrets.administrator())) {
        connection.createStatement().execute("create table greeting (text text)");
        connection.createStatement().execute("insert into greeting values ('hello')");
      }
      Path pidFile = settings.tables().resolve("postmaster.pid");
      AbandoningParent.report(Long.parseLong(Files.readAllLines(pidFile).get(0)));
    }
  }

  private static PostgresServer.Settings settings(Path folder, GeneratedSecrets secrets) {
    return new PostgresServer.Settings(
        folder.resolve("postgresql"), folder.resolve("logs"), FreePorts.one(), secrets);
  }

  private static Connection connect(PostgresServer server, String user, String password)
      throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(), user, password);
  }

  private void execute(PostgresServer server, String statement) throws SQLException {
    try (Connection connection =
            connect(server, PostgresServer.ADMINISTRATOR, secrets.administrator());
        var change = connection.createStatement()) {
      change.execute(statement);
    }
  }

  private String query(PostgresServer server, String question) throws SQLException {
    try (Connection connection =
            connect(server, PostgresServer.ADMINISTRATOR, secrets.administrator());
        var asked = connection.createStatement();
        var answer = asked.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
