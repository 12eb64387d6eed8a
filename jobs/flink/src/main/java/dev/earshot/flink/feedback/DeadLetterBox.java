// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback;

import dev.earshot.feedback.DeadLetter;
import dev.earshot.feedback.Origin;
import dev.earshot.feedback.PersonalData;
import dev.earshot.feedback.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Makes dead letters: raw bytes encrypted at once, a masked beginning for people to look at. */
final class DeadLetterBox {

  private static final int VIEW_BYTES = 400;

  private final String source;
  private final RawCipher cipher;
  private final PersonalData personalData;

  DeadLetterBox(String source, RawCipher cipher, PersonalData personalData) {
    this.source = source;
    this.cipher = cipher;
    this.personalData = personalData;
  }

  DeadLetter letter(byte[] raw, Origin origin, Rejection rejection) {
    return new DeadLetter(
        origin.describe(),
        source,
        rejection.code(),
        rejection.reason(),
        rejection.position(),
        origin,
        cipher.encrypt(raw),
        cipher.keyId(),
        raw.length,
        view(raw));
  }

  private String view(byte[] raw) {
    byte[] beginning = Arrays.copyOf(raw, Math.min(raw.length, VIEW_BYTES));
    String text = new String(beginning, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    return personalData.mask(text).text();
  }
}
