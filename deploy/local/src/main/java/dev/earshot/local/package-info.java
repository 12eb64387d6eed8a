// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The whole engine on one machine, for a first look and for small installations.
 *
 * <p>{@link dev.earshot.local.Engine} starts and stops everything in the right order. {@link
 * dev.earshot.local.Preflight} and {@link dev.earshot.local.Ports} look whether this machine can
 * run it, {@link dev.earshot.local.DataFolder} owns what is kept between runs. {@link
 * dev.earshot.local.KafkaServer} and {@link dev.earshot.local.PostgresServer} are the real servers,
 * each in its own process. A problem that the user can put right is a {@link
 * dev.earshot.local.UserError}; a server that does not come up is a {@link
 * dev.earshot.local.StartFailure}.
 *
 * <p>Everything listens on the loopback interface only. Linux on x86-64 and ARM 64.
 */
package dev.earshot.local;
