// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import java.time.Instant;

/**
 * Two customer keys turn out to be one customer.
 *
 * @param eventId identity of the statement, {@code <source>:<native id>}
 * @param source configured source that states it
 * @param fromCustomer pseudonym that is given up
 * @param intoCustomer pseudonym that lives on
 * @param occurredAt event time
 * @param reason why the source says so
 * @param origin the Kafka record
 */
public record Merge(
    String eventId,
    String source,
    String fromCustomer,
    String intoCustomer,
    Instant occurredAt,
    String reason,
    Origin origin) {}
