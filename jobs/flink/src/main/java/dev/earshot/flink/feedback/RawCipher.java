// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts the raw bytes of dead letters: AES-256-GCM under the SHA-256 of a secret, as {@code
 * nonce (12 bytes) || ciphertext || tag (16 bytes)}.
 */
public final class RawCipher implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int MINIMUM_SECRET_BYTES = 16;

  private final byte[] key;
  private final String keyId;

  /**
   * @param secret at least 16 bytes
   * @param keyId names the secret in each letter, so that it can be rotated
   */
  public RawCipher(byte[] secret, String keyId) {
    if (secret.length < MINIMUM_SECRET_BYTES) {
      throw new IllegalArgumentException(
          "the dead letter secret needs at least "
              + MINIMUM_SECRET_BYTES
              + " bytes, it has "
              + secret.length);
    }
    try {
      this.key = MessageDigest.getInstance("SHA-256").digest(secret);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    this.keyId = keyId;
  }

  public String keyId() {
    return keyId;
  }

  public byte[] encrypt(byte[] raw) {
    byte[] nonce = new byte[NONCE_BYTES];
    new SecureRandom().nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, ByteBuffer.wrap(raw));
    return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
  }

  /**
   * The raw bytes again.
   *
   * @throws IllegalStateException when they were changed or another secret encrypted them
   */
  public byte[] decrypt(byte[] encrypted) {
    ByteBuffer in = ByteBuffer.wrap(encrypted);
    byte[] nonce = new byte[NONCE_BYTES];
    in.get(nonce);
    return run(Cipher.DECRYPT_MODE, nonce, in);
  }

  private byte[] run(int mode, byte[] nonce, ByteBuffer in) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      // Binds the ciphertext to its purpose.
      cipher.updateAAD("earshot dead letter".getBytes(StandardCharsets.UTF_8));
      byte[] bytes = new byte[in.remaining()];
      in.get(bytes);
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "the dead letter's bytes or secret are not the right ones", e);
    }
  }
}
