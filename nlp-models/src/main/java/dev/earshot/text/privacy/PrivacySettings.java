// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is masked.
 *
 * @param masked the types looked for
 * @param identifiers numbers and codes to look for besides those that are always known
 * @param phoneRegions upper-case ISO 3166 codes of the regions whose national spellings of phone
 *     numbers are known without a word that announces them; international spellings always are
 * @param statisticalNames whether names and addresses are also recognised by a statistical model
 *     where a cheap cue makes them likely; else by cues and lists only
 */
public record PrivacySettings(
    Set<RedactionType> masked,
    Identifiers identifiers,
    List<String> phoneRegions,
    boolean statisticalNames) {

  private static final List<String> USUAL_REGIONS = List.of("US", "GB");

  public PrivacySettings {
    masked = Set.copyOf(masked);
    phoneRegions = List.copyOf(phoneRegions);
  }

  /** Everything, with the identifiers that ship. */
  public static PrivacySettings defaults() {
    return new PrivacySettings(
        EnumSet.allOf(RedactionType.class), Identifiers.defaults(), USUAL_REGIONS, true);
  }

  /** The same for other regions. */
  public PrivacySettings withPhoneRegions(List<String> regions) {
    return new PrivacySettings(masked, identifiers, regions, statisticalNames);
  }

  /** The same with other identifiers. */
  public PrivacySettings withIdentifiers(Identifiers others) {
    return new PrivacySettings(masked, others, phoneRegions, statisticalNames);
  }

  /** The same for some types only. */
  public PrivacySettings masking(Set<RedactionType> types) {
    return new PrivacySettings(types, identifiers, phoneRegions, statisticalNames);
  }

  /** The same with the statistical model on or off. */
  public PrivacySettings withStatisticalNames(boolean on) {
    return new PrivacySettings(masked, identifiers, phoneRegions, on);
  }

  boolean masks(RedactionType type) {
    return masked.contains(type);
  }

  List<String> phoneRegionsWith(String region) {
    List<String> known = phoneRegions.isEmpty() ? List.of("ZZ") : phoneRegions;
    return region.isEmpty() || known.contains(region)
        ? known
        : Stream.concat(Stream.of(region), known.stream()).toList();
  }
}
