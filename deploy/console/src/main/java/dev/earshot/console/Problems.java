// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers that say what went wrong. Neither they nor the log hold a statement, a parameter or
 * anybody's words: a message of the database may quote all three.
 */
final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  /** {@code {"error": why}} with the status that the answer has. */
  static void tell(Context request, String why) {
    request.contentType("application/json");
    request.result(JsonNodeFactory.instance.objectNode().put("error", why).toString());
  }

  static void tablesDoNotAnswer(SQLException problem, Context request) {
    LOG.warn("the tables do not answer: SQL state {}", problem.getSQLState());
    request.status(HttpStatus.SERVICE_UNAVAILABLE);
    tell(request, "The tables do not answer. The console tries again by itself.");
  }

  static void notAsAsked(IllegalArgumentException problem, Context request) {
    request.status(HttpStatus.BAD_REQUEST);
    tell(request, "The request has a parameter that cannot be.");
  }

  static void unexpected(Exception problem, Context request) {
    LOG.error(
        "a request failed: {} at {}",
        problem.getClass().getName(),
        problem.getStackTrace().length == 0 ? "?" : problem.getStackTrace()[0]);
    request.status(HttpStatus.INTERNAL_SERVER_ERROR);
    tell(request, "The console failed on this request; its log says more.");
  }

  static void notHere(Context request) {
    if (request.result() == null || request.result().isEmpty()) {
      tell(request, "There is nothing at this address.");
    }
  }
}
