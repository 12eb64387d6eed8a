// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback;

import dev.earshot.feedback.DeadLetter;
import dev.earshot.feedback.Origin;
import dev.earshot.feedback.PersonalData;
import dev.earshot.feedback.Rejection;
import dev.earshot.feedback.WholeText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Makes dead letters: raw bytes encrypted at once, a masked beginning for people to look at. */
public final class DeadLetterBox {

  /** Read for masking, so that nothing personal is cut in half before it is recognised. */
  private static final int WINDOW_BYTES = 4096;

  private static final int VIEW_LENGTH = 300;

  /** What is kept of the raw bytes: a letter must fit into a record of its topic. */
  private static final int KEPT_BYTES = 4 * 1024 * 1024;

  /** Values of fields that say who somebody is, in JSON that may be broken. */
  private static final Pattern IDENTITY =
      Pattern.compile(
          "(\"(?:customer_id|account_id|user_?id|anonymous_?id|requester_id|submitter_id|author|name"
              + "|first_?name|last_?name|email|phone|address)\"\\s{0,9}:\\s{0,9})"
              + "(\"[^\"]{0,500}\"?|[^,}\"\\s]{1,500})",
          Pattern.CASE_INSENSITIVE);

  private final String source;
  private final RawCipher cipher;
  private final PersonalData personalData;

  /**
   * @param source that the letters are of
   */
  public DeadLetterBox(String source, RawCipher cipher, PersonalData personalData) {
    this.source = source;
    this.cipher = cipher;
    this.personalData = personalData;
  }

  /**
   * The letter of a record.
   *
   * @param raw the record's value
   * @param number of the event in the record, from 0
   */
  public DeadLetter letter(byte[] raw, Origin origin, int number, Rejection rejection) {
    return new DeadLetter(
        number == 0 ? origin.describe() : origin.describe() + "#" + number,
        source,
        rejection.code(),
        WholeText.of(rejection.reason()),
        WholeText.of(rejection.position()),
        origin,
        cipher.encrypt(Arrays.copyOf(raw, Math.min(raw.length, KEPT_BYTES))),
        cipher.keyId(),
        raw.length,
        view(raw));
  }

  private String view(byte[] raw) {
    byte[] beginning = Arrays.copyOf(raw, Math.min(raw.length, WINDOW_BYTES));
    String text = WholeText.of(new String(beginning, StandardCharsets.UTF_8));
    String masked = personalData.mask(IDENTITY.matcher(text).replaceAll("$1\"[ID]\"")).text();
    return masked.length() <= VIEW_LENGTH ? masked : masked.substring(0, VIEW_LENGTH) + " ...";
  }
}
