// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever shape is configured and whatever text comes in, it is read a bounded number of times.
 */
class ShapesTest {

  /** Of rows of two units only, which no trial knows. */
  private static final String PASSES_THE_TRIAL = "XY(?<some>(?:X|Y|XY)+)\\k<some>#";

  private static Identifiers shaped(String shape) throws IOException {
    String yaml =
        "version: 1\nidentifiers:\n- {id: own, type: order, cues: [ref], alone: true, shape: '"
            + shape
            + "'}";
    return Identifiers.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+",
        "\\d+\\d+x",
        "(?:\\d+)+x",
        "(?<n>\\d+|[0-9A-F]+)+-\\k<n>",
        "(?i)([A-Z0-9]+-?)+#",
        "A*A*A*A*A*B",
        "(.*)(.*)(.*)(.*)z",
      })
  void refusesAShapeThatReadsOverAndOver(String shape) {
    assertThatThrownBy(() -> shaped(shape))
        .isInstanceOf(PrivacyException.class)
        .hasMessageStartingWith("identifiers[0].shape: reads a row of equal units over and over");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\d{4,20}", "[A-Z]{2}-\\d+", "(?:\\d{3}-)+\\d", "[A-Z0-9]+(?:/\\d+)?"})
  void takesAShapeThatDoesNot(String shape) throws IOException {
    assertThat(shaped(shape).list()).hasSize(1);
  }

  @Test
  void refusesAGroupReferredToByNumberAndSaysWhere() {
    assertThatThrownBy(() -> shaped("(\\d)\\1{5}"))
        .isInstanceOf(PrivacyException.class)
        .hasMessageStartingWith(
            "identifiers[0].shape: '(\\d)\\1{5}' refers to a group by its number at 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(?<a>\\d)\\k<a>{5}", "\\d{6}\\Q\\1\\E", "\\d{4}\\\\1{3}"})
  void takesAGroupReferredToByNameAndADigitBehindABackslash(String shape) throws IOException {
    assertThat(shaped(shape).list()).hasSize(1);
  }

  @Test
  void findsWhatAGroupReferredToByNameRepeats() throws IOException {
    Redactor redactor =
        new Redactor(PrivacySettings.defaults().withIdentifiers(shaped("(?<a>[A-Z])\\d{6}\\k<a>")));
    assertThat(redactor.redact("ref Q123456Q, and alone Q123456Q but not Q123456R").text())
        .isEqualTo("ref [ORDER], and alone [ORDER] but not Q123456R");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ref ", "", "100000 "})
  void stopsAShapeAtATextThatNoTrialKnew(String before) throws IOException {
    Redactor redactor =
        new Redactor(PrivacySettings.defaults().withIdentifiers(shaped(PASSES_THE_TRIAL)));
    String text = before + "XY".repeat(500) + " 1234567";
    assertThatThrownBy(() -> redactor.redact(text))
        .isInstanceOf(ShapeException.class)
        .hasMessage(
            "the shape of identifier 'own' reads a text over and over; write it so that each unit"
                + " fits one part of it only");
    assertThat(redactor.redact(before + "XYXX# 1234567").text()).contains("[ORDER]");
  }

  @Test
  void readsARowOfCuesAFewDozenTimesAUnit() {
    Lexicon lexicon = NameModel.shared().lexicon();
    var shipped = Identifiers.defaults().list();
    CueTable cues = new CueTable(shipped);
    IdentifierFinder finder = new IdentifierFinder(shipped, lexicon);
    for (Identifier identifier : shipped) {
      for (String cue : identifier.cues()) {
        String text = (cue + ": ").repeat(60);
        long reads = 1_000_000;
        CountedText counted = new CountedText(text, reads);
        finder.find(counted, Scan.of(text, cues, lexicon));
        assertThat(reads - counted.left()).as(cue).isLessThan(100L * text.length());
      }
    }
  }
}
