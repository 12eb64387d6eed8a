// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A complete checkpoint or savepoint of a job.
 *
 * @param number counted by the job
 * @param completedAt when the last task had kept its part
 * @param stateBytes size of all the state in it
 */
public record Checkpoint(long number, Instant completedAt, long stateBytes) {

  /** From an entry of {@code /jobs/<id>/checkpoints}. */
  static Checkpoint of(JsonNode checkpoint) {
    return new Checkpoint(
        checkpoint.path("id").asLong(),
        Instant.ofEpochMilli(checkpoint.path("latest_ack_timestamp").asLong()),
        checkpoint.path("state_size").asLong());
  }
}
