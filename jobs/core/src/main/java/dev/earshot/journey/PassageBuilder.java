// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.journey;

import dev.earshot.feedback.Dimensions;
import dev.earshot.feedback.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A passage while steps are added to it in total order. */
final class PassageBuilder {

  private final JourneyDefinition definition;
  private final List<String> closedTicketStatuses;
  private final Party.Audience audience;
  private final Instant startedAt;
  private final Set<String> channels = new LinkedHashSet<>();
  private final Set<String> openTickets = new TreeSet<>();
  private final List<JourneyEvent> recent = new ArrayList<>();
  private String stage = "";
  private String brand = "";
  private String product = "";
  private String region = "";
  private String segment = "";
  private Instant lastEventAt;
  private @Nullable Instant completedAt;
  private int events;
  private int scoredEvents;
  private long scoreMicros;

  /** An empty passage that begins with a step at {@code startedAt}. */
  PassageBuilder(
      JourneyDefinition definition,
      List<String> closedTicketStatuses,
      Party.Audience audience,
      Instant startedAt) {
    this.definition = definition;
    this.closedTicketStatuses = closedTicketStatuses;
    this.audience = audience;
    this.startedAt = startedAt;
    this.lastEventAt = startedAt;
  }

  /** Goes on where a settled passage stood. */
  PassageBuilder resume(Passage settled) {
    stage = settled.stage();
    brand = settled.brand();
    product = settled.product();
    region = settled.region();
    segment = settled.segment();
    lastEventAt = settled.lastEventAt();
    completedAt = settled.status() == Passage.Status.COMPLETED ? settled.endedAt() : null;
    events = settled.events();
    scoredEvents = settled.scoredEvents();
    scoreMicros = settled.scoreMicros();
    channels.addAll(settled.channels());
    openTickets.addAll(settled.openTickets());
    return this;
  }

  /** Takes over tickets that are still open from an earlier passage. */
  PassageBuilder carrying(Set<String> tickets) {
    openTickets.addAll(tickets);
    return this;
  }

  Set<String> openTickets() {
    return openTickets;
  }

  Instant lastEventAt() {
    return lastEventAt;
  }

  /** Whether nothing happened for so long that the passage has ended at {@code now}. */
  boolean hasEnded(Instant now) {
    return !now.isBefore(lastEventAt.plus(definition.inactivity()));
  }

  void add(JourneyStep step) {
    String reached = definition.stageOf(step);
    stage = reached.isEmpty() ? stage : reached;
    lastEventAt = step.occurredAt();
    events++;
    if (step.isScored()) {
      scoredEvents++;
      scoreMicros += step.scoreMicros();
    }
    describe(step.dimensions());
    follow(step);
    completedAt = isComplete() ? (completedAt == null ? step.occurredAt() : completedAt) : null;
    recent.add(JourneyEvent.of(step, reached));
  }

  private void describe(Dimensions dimensions) {
    if (!dimensions.channel().isEmpty()) {
      channels.add(dimensions.channel());
    }
    brand = known(dimensions.brand(), brand);
    product = known(dimensions.product(), product);
    region = known(dimensions.region(), region);
    segment = known(dimensions.segment(), segment);
  }

  private static String known(String newer, String older) {
    return newer.isEmpty() ? older : newer;
  }

  private void follow(JourneyStep step) {
    if (step.ticketId().isEmpty() || step.ticketStatus().isEmpty()) {
      return;
    }
    if (closedTicketStatuses.contains(step.ticketStatus())) {
      openTickets.remove(step.ticketId());
    } else {
      openTickets.add(step.ticketId());
    }
  }

  private boolean isComplete() {
    return definition.isGoal(stage) && openTickets.isEmpty();
  }

  /** The passage as it stands at {@code now}. */
  Passage build(Instant now) {
    boolean abandoned = completedAt == null && hasEnded(now);
    return new Passage(
        definition.name(),
        definition.version(),
        audience,
        stage,
        abandoned
            ? Passage.Status.ABANDONED
            : completedAt == null ? Passage.Status.ACTIVE : Passage.Status.COMPLETED,
        brand,
        product,
        region,
        segment,
        startedAt,
        lastEventAt,
        abandoned ? lastEventAt.plus(definition.inactivity()) : completedAt,
        events,
        scoredEvents,
        scoreMicros,
        List.copyOf(channels),
        List.copyOf(openTickets),
        List.copyOf(recent));
  }
}
