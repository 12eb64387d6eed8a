// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The Kafka broker of the engine on one machine, as its own process.
 *
 * <p>{@link dev.earshot.broker.BrokerMain} prepares the data folder, starts Kafka and ends with its
 * parent. Nothing else of this project is on its class path, and nothing of Kafka's server is on
 * the engine's.
 */
package dev.earshot.broker;
