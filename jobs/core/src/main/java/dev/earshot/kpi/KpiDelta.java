// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

import dev.earshot.feedback.Party;
import java.time.Instant;

/**
 * What one event, or several together, add to a scope. What takes back has parts below zero.
 *
 * @param audience never pooled with another
 * @param scope canonical text of the {@link Scope}
 * @param occurredAt when the customer said it, cut down to the beginning of the shortest window
 *     that the scope is counted over: so what falls into the same windows can be added up early
 * @param parts what is added
 */
public record KpiDelta(Party.Audience audience, String scope, Instant occurredAt, KpiCell parts) {

  /** What is counted together: audience and scope. */
  public String key() {
    return audience + "|" + scope;
  }

  /** The audience of a {@link #key}. */
  public static Party.Audience audienceOf(String key) {
    return Party.Audience.valueOf(key.substring(0, key.indexOf('|')));
  }

  /** The scope of a {@link #key}. */
  public static Scope scopeOf(String key) {
    return new Scope(key.substring(key.indexOf('|') + 1));
  }

  /** The sum of two of the same audience, scope and time. */
  public KpiDelta plus(KpiDelta other) {
    return new KpiDelta(audience, scope, occurredAt, parts.plus(other.parts));
  }

  /** What takes this back. */
  public KpiDelta negated() {
    return new KpiDelta(audience, scope, occurredAt, parts.negated());
  }
}
