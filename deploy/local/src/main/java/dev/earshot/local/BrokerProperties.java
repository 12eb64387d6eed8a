// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

/** What a broker on one machine is told. */
final class BrokerProperties {

  private BrokerProperties() {}

  /**
   * The text of a properties file.
   *
   * <p>The quorum is named by address rather than recorded in the data, so that a folder can be
   * served on other ports later. Transactions may stay open for an hour: they must outlast a
   * checkpoint interval and the longest outage of the job.
   */
  static String of(KafkaServer.Settings settings) {
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@127.0.0.1:%2$d
    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
    advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
    controller.listener.names=CONTROLLER
    listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
    log.dirs=%3$s
    num.network.threads=2
    num.io.threads=2
    auto.create.topics.enable=false
    group.initial.rebalance.delay.ms=0
    log.cleaner.dedupe.buffer.size=16777216
    offsets.topic.replication.factor=1
    offsets.topic.num.partitions=4
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    transaction.state.log.num.partitions=4
    transaction.max.timeout.ms=604800000
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    """
        .formatted(
            settings.port(),
            settings.controllerPort(),
            settings.data().resolve("data").toString().replace("\\", "\\\\"));
  }
}
