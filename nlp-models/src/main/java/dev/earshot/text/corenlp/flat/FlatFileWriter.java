// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.flat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gathers {@link Part}s and writes them as one flat file; the same parts give the same bytes. */
public final class FlatFileWriter {

  private final Map<Part, byte[]> parts = new EnumMap<>(Part.class);

  /** Sets a part of longs. */
  public void put(Part part, long[] values) {
    buffer(part, Long.BYTES * values.length).asLongBuffer().put(values);
  }

  /** Sets a part of ints. */
  public void put(Part part, int[] values) {
    buffer(part, Integer.BYTES * values.length).asIntBuffer().put(values);
  }

  /** Sets a part of floats. */
  public void put(Part part, float[] values) {
    buffer(part, Float.BYTES * values.length).asFloatBuffer().put(values);
  }

  /** Sets a part of doubles. */
  public void put(Part part, double[] values) {
    buffer(part, Double.BYTES * values.length).asDoubleBuffer().put(values);
  }

  /** Sets a part of strings. */
  public void put(Part part, List<String> values) {
    List<byte[]> texts = values.stream().map(v -> v.getBytes(StandardCharsets.UTF_8)).toList();
    int size = texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
    ByteBuffer buffer = buffer(part, Integer.BYTES + size);
    buffer.putInt(texts.size());
    texts.forEach(text -> buffer.putInt(text.length).put(text));
  }

  private ByteBuffer buffer(Part part, int size) {
    byte[] bytes = new byte[size];
    parts.put(part, bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Writes all parts.
   *
   * @throws IllegalStateException if a part was not set
   */
  public void write(Path path) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
      out.write(header());
      long place = FlatFile.HEADER;
      for (Part part : Part.values()) {
        out.write(new byte[(int) (aligned(place) - place)]);
        byte[] bytes = bytes(part);
        out.write(bytes);
        place = aligned(place) + bytes.length;
      }
    }
  }

  private byte[] header() {
    byte[] bytes = new byte[FlatFile.HEADER];
    ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    header.putLong(FlatFile.MARK);
    long place = FlatFile.HEADER;
    for (Part part : Part.values()) {
      int length = bytes(part).length;
      header.putLong(aligned(place)).putLong(length);
      place = aligned(place) + length;
    }
    return bytes;
  }

  private byte[] bytes(Part part) {
    byte[] bytes = parts.get(part);
    if (bytes == null) {
      throw new IllegalStateException("the part " + part + " was not set");
    }
    return bytes;
  }

  private static long aligned(long place) {
    return (place + FlatFile.ALIGNMENT - 1) / FlatFile.ALIGNMENT * FlatFile.ALIGNMENT;
  }
}
