// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

import dev.earshot.journey.CustomerAlias;
import dev.earshot.journey.JourneyUpdate;
import org.apache.flink.api.connector.sink2.Sink;

/**
 * Where journeys go.
 *
 * @param journeys topic of journeys
 * @param journeyTables tables of journeys and their events
 * @param aliases table of customer keys that were given up
 */
public record JourneySinks(
    Sink<JourneyUpdate> journeys, Sink<JourneyUpdate> journeyTables, Sink<CustomerAlias> aliases) {}
