// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.journey;

import dev.earshot.configuration.Default;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which journeys there are and how long they can be corrected.
 *
 * @param journeys definitions; without any {@link DefaultJourney#CUSTOMER}
 * @param lateness how far behind event time a journey is corrected by what comes late, is edited,
 *     deleted or merged
 * @param rememberFor how long a silent customer is remembered, in event time; longer than any
 *     inactivity and the lateness together, so that nothing that can change is forgotten
 * @param closedTicketStatuses states in which a ticket is closed, in the sources' terms, lower
 *     case; a ticket in any other state is open. Without any {@link DefaultJourney#CLOSED}
 */
public record JourneyPolicy(
    @Default("") List<JourneyDefinition> journeys,
    @Default("35d") Duration lateness,
    @Default("400d") Duration rememberFor,
    @Default("") List<String> closedTicketStatuses)
    implements Serializable {

  /** The default journey with default times. */
  public static final JourneyPolicy DEFAULT =
      new JourneyPolicy(List.of(), Duration.ofDays(35), Duration.ofDays(400), List.of());

  public JourneyPolicy {
    journeys = journeys.isEmpty() ? List.of(DefaultJourney.CUSTOMER) : journeys;
    closedTicketStatuses =
        closedTicketStatuses.isEmpty() ? DefaultJourney.CLOSED : closedTicketStatuses;
    Set<String> names = new HashSet<>();
    for (JourneyDefinition journey : journeys) {
      if (!names.add(journey.name())) {
        throw new IllegalArgumentException("two journeys have the name '" + journey.name() + "'");
      }
      if (journey.inactivity().plus(lateness).compareTo(rememberFor) >= 0) {
        throw new IllegalArgumentException(
            "remember_for must be longer than lateness and the inactivity of '"
                + journey.name()
                + "' together");
      }
    }
  }
}
