// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns raw customer ids into pseudonymous keys: HMAC-SHA256 (RFC 2104) under a secret, cut to 128
 * bits. Without the secret nobody can go back, or find a customer by trying ids.
 */
public final class Pseudonyms implements Serializable {

  private static final int BYTES = 16;
  private static final int MINIMUM_SECRET_BYTES = 16;

  private final byte[] secret;
  private final String keyId;

  /**
   * @param secret at least 16 bytes
   * @param keyId names the secret in every event, so that it can be rotated
   */
  public Pseudonyms(byte[] secret, String keyId) {
    if (secret.length < MINIMUM_SECRET_BYTES) {
      throw new IllegalArgumentException(
          "the customer key secret needs at least "
              + MINIMUM_SECRET_BYTES
              + " bytes, it has "
              + secret.length);
    }
    this.secret = secret.clone();
    this.keyId = keyId;
  }

  public String keyId() {
    return keyId;
  }

  /** The pseudonym of a raw id: 32 hexadecimal digits; empty for an empty id. */
  public String of(String rawId) {
    if (rawId.isEmpty()) {
      return "";
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      byte[] code = mac.doFinal(rawId.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(code, 0, BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
