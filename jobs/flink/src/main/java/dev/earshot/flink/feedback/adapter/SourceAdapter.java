// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback.adapter;

import dev.earshot.feedback.Arrival;
import dev.earshot.feedback.Origin;
import java.util.List;

/** Brings the records of one kind of source into canonical form. */
public interface SourceAdapter {

  /**
   * The events in one record, at least one: what is understood but not wanted is an arrival too,
   * filtered with a reason.
   *
   * @param value the record's bytes
   * @param origin where it came from
   * @throws RejectedException when the record cannot be understood
   */
  List<Arrival> adapt(byte[] value, Origin origin) throws RejectedException;
}
