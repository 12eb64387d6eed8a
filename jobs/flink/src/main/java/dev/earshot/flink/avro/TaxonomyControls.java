// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.avro;

import dev.earshot.control.ControlRecord;
import dev.earshot.schema.ControlHeader;
import dev.earshot.schema.TaxonomyControl;

/** {@link ControlRecord} of a taxonomy as Avro, and back. */
public final class TaxonomyControls {

  private TaxonomyControls() {}

  public static TaxonomyControl of(ControlRecord record) {
    ControlHeader header =
        ControlHeader.newBuilder()
            .setId(record.id())
            .setVersion(record.version())
            .setValidFrom(record.validFrom())
            .setAuthor(record.author())
            .setComment(record.comment())
            .build();
    return TaxonomyControl.newBuilder().setHeader(header).setContent(record.content()).build();
  }

  /** The record that stands at this place of its topic. */
  public static ControlRecord of(TaxonomyControl avro, int partition, long offset) {
    ControlHeader header = avro.getHeader();
    return new ControlRecord(
        header.getId(),
        header.getVersion(),
        header.getValidFrom(),
        header.getAuthor(),
        header.getComment(),
        avro.getContent(),
        partition,
        offset);
  }
}
