// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.text;

import dev.earshot.configuration.InvalidSettingsException;
import dev.earshot.configuration.Problem;
import dev.earshot.configuration.Settings;
import dev.earshot.text.privacy.Identifiers;
import dev.earshot.text.privacy.PrivacyException;
import dev.earshot.text.privacy.PrivacySettings;
import dev.earshot.text.privacy.RedactionType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the settings say of masking, with the content of the file they name, so that it can travel
 * inside a job.
 */
public final class PrivacyChoice implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String KEY = "privacy.identifiers";

  private final String identifiersYaml;
  private final List<String> phoneRegions;
  private final boolean names;
  private final boolean statisticalNames;

  private PrivacyChoice(Settings.Privacy privacy, String identifiersYaml) {
    this.identifiersYaml = identifiersYaml;
    this.phoneRegions = List.copyOf(privacy.phoneRegions());
    this.names = privacy.names();
    this.statisticalNames = privacy.statisticalNames();
  }

  /**
   * What {@code privacy} asks for.
   *
   * @throws InvalidSettingsException when the identifiers cannot be read or are wrong
   */
  public static PrivacyChoice of(Settings.Privacy privacy) {
    String file = privacy.identifiers();
    try {
      var choice =
          new PrivacyChoice(privacy, file.isEmpty() ? "" : Files.readString(Path.of(file)));
      choice.settings();
      return choice;
    } catch (IOException e) {
      throw new InvalidSettingsException(
          "masking", List.of(new Problem(KEY, "'" + file + "' is no file that can be read")));
    } catch (PrivacyException e) {
      throw new InvalidSettingsException(
          "masking",
          e.problems().stream().map(problem -> new Problem(KEY, file + ": " + problem)).toList());
    }
  }

  /** The same as the text engine wants it. */
  public PrivacySettings settings() {
    PrivacySettings usual = PrivacySettings.defaults();
    Set<RedactionType> masked = EnumSet.allOf(RedactionType.class);
    if (!names) {
      masked.removeAll(EnumSet.of(RedactionType.NAME, RedactionType.ADDRESS));
    }
    return new PrivacySettings(
        masked,
        identifiersYaml.isEmpty() ? usual.identifiers() : identifiers(),
        phoneRegions.isEmpty() ? usual.phoneRegions() : phoneRegions,
        statisticalNames);
  }

  private Identifiers identifiers() {
    try {
      return Identifiers.read(
          new ByteArrayInputStream(identifiersYaml.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }
}
