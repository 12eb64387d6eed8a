// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

import dev.earshot.issue.AlertEvent;
import org.apache.flink.api.connector.sink2.Sink;

/**
 * Where alerts go.
 *
 * @param events topic of their events
 * @param tables tables of alerts, their steps and their evidence
 */
public record IssueSinks(Sink<AlertEvent> events, Sink<AlertEvent> tables) {}
