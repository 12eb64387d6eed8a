// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

/**
 * A record that could not become an event, kept so that it can be mended and replayed.
 *
 * @param id {@code topic[partition]@offset}, followed by {@code #n} for the n-th event after the
 *     first in the record
 * @param source configured source
 * @param code stable code
 * @param reason what is wrong
 * @param position where in the record; may be empty
 * @param origin the Kafka record
 * @param rawEncrypted the record's bytes, 4 MiB at most, encrypted
 * @param rawKeyId id of the secret that encrypted them
 * @param rawSize bytes of the record before encryption
 * @param redactedView beginning of the record with personal data masked
 */
@SuppressWarnings("ArrayRecordComponent") // Opaque bytes: never compared, hashed or changed.
public record DeadLetter(
    String id,
    String source,
    DeadLetterCode code,
    String reason,
    String position,
    Origin origin,
    byte[] rawEncrypted,
    String rawKeyId,
    int rawSize,
    String redactedView) {}
