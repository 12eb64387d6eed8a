// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.journey;

import dev.earshot.feedback.Outcome;
import java.time.Duration;
import java.util.List;

/** The journey of an installation that defines none. */
public final class DefaultJourney {

  /** States that mean closed in the usual ticket systems. */
  public static final List<String> CLOSED =
      List.of("solved", "closed", "resolved", "done", "completed", "cancelled", "canceled");

  /** What most organisations can begin with: buying, receiving, being helped, staying, leaving. */
  public static final JourneyDefinition CUSTOMER =
      new JourneyDefinition(
          "customer",
          1,
          Duration.ofDays(30),
          List.of(
              stage("discover", false, List.of("discovery", "website", "app", "onboarding")),
              new StageDefinition(
                  "order",
                  false,
                  List.of(Outcome.Kind.ORDER, Outcome.Kind.REVENUE),
                  List.of(),
                  List.of("order", "booking", "checkout", "purchase", "payment"),
                  List.of(),
                  List.of(),
                  List.of()),
              stage("delivery", true, List.of("delivery", "pickup", "installation")),
              new StageDefinition(
                  "support",
                  false,
                  List.of(Outcome.Kind.REFUND),
                  List.of("chat", "phone"),
                  List.of("support", "returns", "complaint"),
                  List.of("new", "open", "pending", "hold", "reopened"),
                  List.of(),
                  List.of()),
              new StageDefinition(
                  "resolved", true, List.of(), List.of(), List.of(), CLOSED, List.of(), List.of()),
              new StageDefinition(
                  "renewal",
                  true,
                  List.of(Outcome.Kind.RENEWAL, Outcome.Kind.REFERRAL),
                  List.of(),
                  List.of("renewal"),
                  List.of(),
                  List.of(),
                  List.of()),
              new StageDefinition(
                  "cancel",
                  false,
                  List.of(Outcome.Kind.CANCEL),
                  List.of(),
                  List.of("cancellation"),
                  List.of(),
                  List.of(),
                  List.of())));

  private static StageDefinition stage(String name, boolean goal, List<String> touchpoints) {
    return new StageDefinition(
        name, goal, List.of(), List.of(), touchpoints, List.of(), List.of(), List.of());
  }

  private DefaultJourney() {}
}
