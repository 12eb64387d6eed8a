// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.journey;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.workload.organisation.Customer;
import java.math.BigDecimal;
import java.time.Instant;

/** Calls as Segment sends them. */
final class BusinessJson {

  private static final String CURRENCY = "GBP";
  private static final int CENTS = 2;

  private BusinessJson() {}

  /**
   * A track call of a customer.
   *
   * @param anonymous id of a visitor who is not known yet, in place of the customer; else empty
   * @param cents amount; 0 for none
   */
  static String track(
      String event,
      String id,
      Instant at,
      Customer customer,
      String anonymous,
      String order,
      long cents) {
    ObjectNode call = call("track", id, at);
    call.put("event", event);
    if (anonymous.isEmpty()) {
      call.put("userId", customer.id());
    } else {
      call.put("anonymousId", anonymous);
    }
    ObjectNode properties = call.putObject("properties");
    properties.put("brand", customer.brand().name());
    properties.put("order_id", order);
    if (cents > 0) {
      properties.put("revenue", BigDecimal.valueOf(cents, CENTS));
      properties.put("currency", CURRENCY);
    }
    return call.toString();
  }

  /** An identify call: the visitor is this customer. */
  static String identify(String id, Instant at, Customer customer, String anonymous) {
    ObjectNode call = call("identify", id, at);
    call.put("anonymousId", anonymous);
    call.put("userId", customer.id());
    call.putObject("traits").put("segment", customer.segment());
    return call.toString();
  }

  private static ObjectNode call(String type, String id, Instant at) {
    ObjectNode call = JsonNodeFactory.instance.objectNode();
    call.put("type", type);
    call.put("messageId", id);
    call.put("timestamp", at.toString());
    call.put("receivedAt", at.toString());
    call.putObject("context").put("channel", "web");
    return call;
  }
}
