// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.local.UserError;
import picocli.CommandLine.Command;

/** {@code taxonomy}: the topics that texts are sorted into. */
@Command(
    name = "taxonomy",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    description = {
      "Checks taxonomies, says what a change of one would alter, and publishes it to a running"
          + " engine.",
      "A taxonomy is a YAML file, or one of the shipped ones by name."
    },
    footer = "deploy/earshot taxonomy check mine.yaml")
final class TaxonomyCommand implements Runnable {

  /** Without a command there is nothing to do; the help says what there is. */
  @Override
  public void run() {
    throw new UserError("A command is needed, such as check; see deploy/earshot taxonomy --help");
  }
}
