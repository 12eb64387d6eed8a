// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback.adapter;

import dev.earshot.configuration.Settings;
import dev.earshot.feedback.Pseudonyms;

/** The adapter for each format. */
public final class Adapters {

  private Adapters() {}

  public static SourceAdapter of(Settings.Source source, Pseudonyms pseudonyms) {
    return switch (source.format()) {
      case CANONICAL -> new CanonicalAdapter(source, pseudonyms);
      case ZENDESK -> new ZendeskAdapter(source, pseudonyms);
      case SEGMENT -> new SegmentAdapter(source, pseudonyms);
    };
  }
}
