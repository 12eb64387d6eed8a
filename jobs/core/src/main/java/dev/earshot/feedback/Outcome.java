// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import java.util.Map;

/**
 * A business event that experience is held against: an order, a refund, a cancellation.
 *
 * @param event identity in the source
 * @param times occurred (said) and received
 * @param party the customer and account
 * @param dimensions brand, unit, product, region, segment
 * @param kind what happened
 * @param amountMinor amount in minor units of the currency (cents); 0 without an amount
 * @param currency ISO 4217; empty without an amount
 * @param reference order number or the like; may be empty
 * @param operation whether it is stated or taken back
 * @param attributes whatever else the source sent, by name
 * @param origin the Kafka record
 */
public record Outcome(
    SourceEvent event,
    Times times,
    Party party,
    Dimensions dimensions,
    Kind kind,
    long amountMinor,
    String currency,
    String reference,
    Operation operation,
    Map<String, String> attributes,
    Origin origin) {

  /** What happened. */
  public enum Kind {
    ORDER,
    REVENUE,
    MARGIN,
    REFUND,
    COST_TO_SERVE,
    ACQUISITION_COST,
    RENEWAL,
    REFERRAL,
    CANCEL,
    OTHER
  }

  public String id() {
    return event.id();
  }

  /** The same outcome with other attributes. */
  public Outcome withAttributes(Map<String, String> otherAttributes) {
    return new Outcome(
        event,
        times,
        party,
        dimensions,
        kind,
        amountMinor,
        currency,
        reference,
        operation,
        otherAttributes,
        origin);
  }
}
