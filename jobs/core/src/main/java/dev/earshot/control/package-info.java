// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What operators change while the engine runs. They publish {@link
 * dev.earshot.control.ControlRecord}s, whole versions of a thing, each valid from an event time;
 * {@link dev.earshot.control.ControlTimeline} says which of them hold for an event. So an event is
 * dealt with by the same version whenever it arrives, live or replayed.
 *
 * <p>Plain Java, and knows no other feature.
 */
@NullMarked
package dev.earshot.control;

import org.jspecify.annotations.NullMarked;
