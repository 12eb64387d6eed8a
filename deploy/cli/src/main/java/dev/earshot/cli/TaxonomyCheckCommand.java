// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code taxonomy check}: everything that is wrong with taxonomies, at once. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks taxonomies: every key, id and query in them.",
      "Exits with 0 when all can be used and with 2, and every problem with its line, when not."
    },
    footer = "deploy/earshot taxonomy check mine.yaml")
final class TaxonomyCheckCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Taxonomies.")
  private List<String> files = List.of();

  @Mixin private JsonReport json = new JsonReport();

  TaxonomyCheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<CheckedTaxonomy> checked = CheckedTaxonomy.readAll(files);
    boolean usable = checked.stream().allMatch(CheckedTaxonomy::isUsable);
    if (json.isWanted()) {
      terminal.out().println(CheckedTaxonomy.report(checked));
    } else {
      checked.forEach(each -> each.say(terminal));
    }
    return usable ? 0 : Main.USER_ERROR;
  }
}
