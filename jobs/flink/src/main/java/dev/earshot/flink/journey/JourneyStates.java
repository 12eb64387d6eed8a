// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.journey;

import dev.earshot.journey.FollowedCustomer;
import dev.earshot.journey.JourneySnapshot;
import dev.earshot.journey.JourneyStep;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * What the journey functions keep for each customer. Timers of event time clear it: steps at the
 * end of the day (UTC) on which the lateness has passed, all of it when the customer has been
 * silent for as long as the policy remembers.
 */
final class JourneyStates {

  private JourneyStates() {}

  /** Who a customer key is, in {@link FollowCustomerFunction}. */
  static ValueStateDescriptor<FollowedCustomer> followed() {
    return new ValueStateDescriptor<>("followed", TypeInformation.of(FollowedCustomer.class));
  }

  /** Steps of a customer key by event id, in {@link FollowCustomerFunction}. */
  static MapStateDescriptor<String, JourneyStep> ownSteps() {
    return steps("own-steps");
  }

  /** Steps of a customer by {@link dev.earshot.journey.JourneyChange#place}. */
  static MapStateDescriptor<String, JourneyStep> steps() {
    return steps("steps");
  }

  private static MapStateDescriptor<String, JourneyStep> steps(String name) {
    return new MapStateDescriptor<>(name, Types.STRING, TypeInformation.of(JourneyStep.class));
  }

  /** What is settled, in {@link FoldJourneysFunction}; read only when journeys are folded. */
  static ValueStateDescriptor<JourneySnapshot> snapshot() {
    return new ValueStateDescriptor<>("snapshot", TypeInformation.of(JourneySnapshot.class));
  }

  /** What {@link FoldJourneysFunction} has to know of a customer at every step. */
  static ValueStateDescriptor<JourneyClock> clock() {
    return new ValueStateDescriptor<>("clock", TypeInformation.of(JourneyClock.class));
  }
}
