// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** UTF-8, read strictly. */
final class Utf8 {

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private Utf8() {}

  /** Where the content begins: behind the byte order mark, if there is one. */
  static int afterMark(byte[] bytes) {
    boolean isMarked =
        bytes.length >= MARK.length
            && bytes[0] == MARK[0]
            && bytes[1] == MARK[1]
            && bytes[2] == MARK[2];
    return isMarked ? MARK.length : 0;
  }

  /**
   * The texts whose bytes were read as Latin-1, a byte a character; none at all when one of them is
   * no UTF-8.
   */
  static List<String> decodeLatin(List<String> latin) {
    List<String> texts = new ArrayList<>(latin.size());
    try {
      for (String text : latin) {
        texts.add(isAscii(text) ? text : decode(text.getBytes(StandardCharsets.ISO_8859_1)));
      }
    } catch (CharacterCodingException e) {
      return List.of();
    }
    return List.copyOf(texts);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(character -> character < 0x80);
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }
}
