// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import dev.earshot.configuration.Settings;
import dev.earshot.configuration.Settings.Source.Format;
import dev.earshot.configuration.Spelling;
import dev.earshot.local.UserError;
import java.util.List;

/** The configured source that a replay writes to. */
final class ReplaySource {

  private ReplaySource() {}

  /**
   * Its topic; the first when it has several.
   *
   * @throws UserError when there is no such source, or it does not take Earshot's own JSON
   */
  static String topic(Settings settings, String name) {
    List<String> canonical =
        settings.sources().stream()
            .filter(source -> source.format() == Format.CANONICAL)
            .map(Settings.Source::name)
            .toList();
    return settings.sources().stream()
        .filter(source -> source.name().equals(name) && source.format() == Format.CANONICAL)
        .findFirst()
        .map(source -> source.topics().get(0))
        .orElseThrow(() -> new UserError(problem(settings, name, canonical)));
  }

  private static String problem(Settings settings, String name, List<String> canonical) {
    boolean isKnown = settings.sources().stream().anyMatch(source -> source.name().equals(name));
    String what =
        isKnown
            ? "The source " + name + " does not take Earshot's own JSON (format: canonical)"
            : "There is no source " + name + " in the configuration" + suggestion(name, canonical);
    return canonical.isEmpty()
        ? what + "; add one with format: canonical under sources"
        : what + "; choose with --source from " + String.join(", ", canonical);
  }

  private static String suggestion(String name, List<String> canonical) {
    return Spelling.closest(name, canonical)
        .map(close -> " (did you mean " + close + "?)")
        .orElse("");
  }
}
