// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether the same was sent before. */
final class ReplayFingerprint {

  private ReplayFingerprint() {}

  /** SHA-256 in hexadecimal over the file and what decides which records become of it. */
  static String of(byte[] file, String mapping, String source, String shift) {
    MessageDigest digest = sha256();
    for (byte[] part : new byte[][] {file, bytes(mapping), bytes(source), bytes(shift)}) {
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
      digest.update(part);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
