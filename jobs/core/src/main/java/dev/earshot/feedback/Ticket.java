// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import java.util.List;

/**
 * State of the ticket that the feedback belongs to.
 *
 * @param status in the source's terms, lower case; empty without a ticket
 * @param priority in the source's terms, lower case; may be empty
 * @param tags as set in the source
 */
public record Ticket(String status, String priority, List<String> tags) {

  /** No ticket. */
  public static final Ticket NONE = new Ticket("", "", List.of());
}
