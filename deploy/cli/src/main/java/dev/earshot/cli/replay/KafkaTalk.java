// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import dev.earshot.configuration.Settings;
import dev.earshot.local.UserError;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Says in one line what is wrong with Kafka. */
public final class KafkaTalk {

  private KafkaTalk() {}

  /** The answer; its failures as {@link #failure} tells them. */
  static <T> T await(Settings.Kafka kafka, String topic, KafkaFuture<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw failure(kafka, topic, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReplayFailure("The replay was interrupted", e);
    }
  }

  /** What is wrong, for the user. */
  public static UserError failure(Settings.Kafka kafka, String topic, Throwable problem) {
    String at = "Kafka at " + kafka.bootstrapServers();
    if (problem instanceof UnknownTopicOrPartitionException) {
      return new UserError(
          at + " has no topic " + topic + "; make it with deploy/earshot setup", problem);
    } else if (problem instanceof AuthenticationException
        || problem instanceof AuthorizationException) {
      return new UserError(
          at + " refuses the topic " + topic + ": " + problem.getMessage(), problem);
    }
    return new UserError(
        at
            + " does not answer ("
            + problem.getMessage()
            + "); start the engine, or correct kafka in the configuration",
        problem);
  }
}
