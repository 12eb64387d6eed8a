// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The secret that lets a browser in, and the cookie that stands for it afterwards.
 *
 * <p>Browsers send the cookies of one host to all of its ports. So the cookie is named after the
 * port, and its value is derived from the token: whoever gets hold of it never learns the token.
 */
final class AccessToken {

  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] token;
  private final byte[] session;

  AccessToken(String token) {
    this.token = token.getBytes(StandardCharsets.UTF_8);
    this.session = derived(this.token);
  }

  /** Whether a text is the token; takes the same time whatever it is. */
  boolean opens(@Nullable String candidate) {
    return same(token, candidate);
  }

  /** Whether a cookie's value stands for the token; takes the same time whatever it is. */
  boolean knows(@Nullable String cookie) {
    return same(session, cookie);
  }

  /** Value of the cookie. */
  String session() {
    return new String(session, StandardCharsets.US_ASCII);
  }

  /** Name of the cookie of the console at a port. */
  static String cookieName(int port) {
    return "earshot_console_" + port;
  }

  private static boolean same(byte[] secret, @Nullable String candidate) {
    byte[] given = candidate == null ? new byte[0] : candidate.getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(secret, given);
  }

  private static byte[] derived(byte[] token) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(token, ALGORITHM));
      byte[] value = mac.doFinal("earshot console cookie".getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encode(value);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
    }
  }
}
