// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.text.privacy.Identifier;
import dev.earshot.text.privacy.Identifiers;
import dev.earshot.text.privacy.PrivacySettings;
import dev.earshot.text.privacy.RedactionType;
import dev.earshot.text.privacy.Redactor;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CoreNlpTextToolsTest {

  @Test
  void withholdsWhatAShapeReadsOverAndOverAndGoesOn() {
    Pattern endless = Pattern.compile("(?<some>a+)+\\k<some>#");
    Identifier own =
        new Identifier("own", RedactionType.ORDER, List.of("ref"), false, endless, "none");
    Redactor redactor =
        new Redactor(
            PrivacySettings.defaults().withIdentifiers(new Identifiers("1", List.of(own))));
    assertThat(CoreNlpTextTools.masked(redactor, "ref " + "a".repeat(100)).text())
        .isEqualTo(CoreNlpTextTools.WITHHELD);
    assertThat(CoreNlpTextTools.masked(redactor, "ref b").text()).isEqualTo("ref b");
  }
}
