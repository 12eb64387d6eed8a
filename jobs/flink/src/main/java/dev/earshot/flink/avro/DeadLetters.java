// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.avro;

import dev.earshot.feedback.DeadLetter;
import java.nio.ByteBuffer;

/** {@link DeadLetter} as Avro. */
public final class DeadLetters {

  private DeadLetters() {}

  public static dev.earshot.schema.DeadLetter of(DeadLetter letter) {
    return dev.earshot.schema.DeadLetter.newBuilder()
        .setId(letter.id())
        .setSource(letter.source())
        .setRunId(letter.origin().runId())
        .setCode(letter.code().name())
        .setCategory(letter.code().category().name())
        .setReason(letter.reason())
        .setPosition(letter.position())
        .setOrigin(OriginAvro.toAvro(letter.origin()))
        .setFailedAtKafkaTime(letter.origin().timestamp())
        .setRawEncrypted(ByteBuffer.wrap(letter.rawEncrypted()))
        .setRawKeyId(letter.rawKeyId())
        .setRawSize(letter.rawSize())
        .setRedactedView(letter.redactedView())
        .build();
  }
}
