// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which Earshot this is. */
final class Release implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version =
        Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
            .orElse("from classes");
    return new String[] {
      "Earshot " + version, "Java " + Runtime.version(), "GPL-3.0-or-later, without any warranty"
    };
  }
}
