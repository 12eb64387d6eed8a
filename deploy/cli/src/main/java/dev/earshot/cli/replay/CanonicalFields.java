// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import dev.earshot.feedback.Dimensions;
import dev.earshot.feedback.Invitation;
import dev.earshot.feedback.Operation;
import dev.earshot.feedback.Party;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fields of Earshot's own JSON that hold a single value. */
final class CanonicalFields {

  static final String EVENT_ID = "event_id";
  static final String SAID_AT = "said_at";

  /** Without these no row can become an event. */
  static final List<String> REQUIRED = List.of(EVENT_ID, SAID_AT);

  /** Fields that hold a time, moved together when a file is shifted. */
  static final List<String> TIMES = List.of(SAID_AT, "experienced_at", "received_at");

  /** Every field that a mapping can fill. */
  static final List<String> NAMES =
      List.of(
          EVENT_ID,
          SAID_AT,
          "experienced_at",
          "received_at",
          "source_system",
          "event_type",
          "thread_id",
          "object_id",
          "customer_id",
          "account_id",
          "parent_account_id",
          "audience",
          "author_role",
          "brand",
          "unit_path",
          "channel",
          "direction",
          "touchpoint",
          "product",
          "product_version",
          "region",
          "segment",
          "language",
          "subject",
          "text",
          "invitation_id",
          "invitation_status",
          "ticket_status",
          "ticket_priority",
          "operation");

  /** What the fields with a fixed set of values may say. */
  private static final Map<String, List<String>> CONSTANTS =
      Map.of(
          "audience", spelt(Party.Audience.values()),
          "author_role", spelt(Party.AuthorRole.values()),
          "direction", spelt(Dimensions.Direction.values()),
          "invitation_status", spelt(Invitation.Status.values()),
          "operation", spelt(Operation.values()));

  private CanonicalFields() {}

  /** What a field may say; empty when that is anything. */
  static List<String> constants(String field) {
    return CONSTANTS.getOrDefault(field, List.of());
  }

  static List<String> spelt(Enum<?>[] constants) {
    return Arrays.stream(constants)
        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
        .toList();
  }
}
