// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic.head;

import dev.earshot.text.sentiment.ngram.Counts;
import dev.earshot.text.topic.TopicWords;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * A topic head's trained parts, as one file: a mark, the format, the languages and a checksum of
 * all before it.
 *
 * @param languages topics by ISO 639-1 code; unmodifiable, at least one
 */
public record TopicModel(SortedMap<String, LanguageTopics> languages) {

  private static final int MAGIC = 0x4541_5450;
  private static final int FORMAT = 1;

  /** A code of two letters with its length, and the counts of a language without anything. */
  private static final int BYTES_OF_LANGUAGE = 4 + 2 + 2 * Integer.BYTES;

  public TopicModel {
    languages = Collections.unmodifiableSortedMap(new TreeMap<>(languages));
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a topic model needs a language");
    }
  }

  /** Names the model by what it holds: equal bytes, equal version. */
  public String version() {
    return String.format(Locale.ROOT, "topic-head-%d-%08x", FORMAT, checksum(body()));
  }

  /** The model as a file's bytes; the same model gives the same bytes. */
  public byte[] bytes() {
    byte[] body = body();
    return ByteBuffer.allocate(body.length + Integer.BYTES)
        .put(body)
        .putInt(checksum(body))
        .array();
  }

  private byte[] body() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeInt(FORMAT);
      out.writeInt(languages.size());
      for (Map.Entry<String, LanguageTopics> language : languages.entrySet()) {
        out.writeUTF(language.getKey());
        language.getValue().write(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static int checksum(byte[] body) {
    CRC32 crc = new CRC32();
    crc.update(body);
    return (int) crc.getValue();
  }

  /**
   * Reads what {@link #bytes()} gave.
   *
   * @throws IOException if the bytes are no model of this release; the message says why
   */
  public static TopicModel read(byte[] bytes) throws IOException {
    ByteBuffer file = ByteBuffer.wrap(bytes);
    if (bytes.length < 3 * Integer.BYTES || file.getInt() != MAGIC) {
      throw new IOException("the file is no topic head");
    }
    int format = file.getInt();
    if (format != FORMAT) {
      throw new IOException("the topic head has format " + format + "; read is " + FORMAT);
    }
    byte[] body = new byte[bytes.length - Integer.BYTES];
    file.rewind().get(body);
    if (file.getInt() != checksum(body)) {
      throw new IOException("it is damaged: its checksum is not that of its content");
    }
    return parsed(body);
  }

  private static TopicModel parsed(byte[] body) throws IOException {
    try {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(body));
      in.skipBytes(2 * Integer.BYTES);
      SortedMap<String, LanguageTopics> languages = languages(in);
      if (in.available() > 0) {
        throw new IOException("it is damaged: something follows the topics");
      }
      return new TopicModel(languages);
    } catch (EOFException | UTFDataFormatException e) {
      throw new IOException("it is damaged: a part of it is missing", e);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new IOException("it is damaged: " + e.getMessage(), e);
    }
  }

  private static SortedMap<String, LanguageTopics> languages(DataInputStream in)
      throws IOException {
    SortedMap<String, LanguageTopics> languages = new TreeMap<>();
    int count = Counts.read(in, BYTES_OF_LANGUAGE);
    for (int i = 0; i < count; i++) {
      String language = in.readUTF();
      if (!TopicWords.reads(language)) {
        throw new IOException("it is damaged: words of '" + language + "' cannot be told apart");
      }
      languages.put(language, LanguageTopics.read(in));
    }
    return languages;
  }
}
