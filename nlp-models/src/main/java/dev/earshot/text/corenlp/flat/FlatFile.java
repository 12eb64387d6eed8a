// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.flat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A file of {@link Part}s, mapped read-only: the processes of a machine share its memory.
 *
 * <p>Little-endian: the format's mark; then place and length in bytes of each part, as longs; then
 * the parts, each at a multiple of 64 bytes.
 */
public final class FlatFile {

  /** "EARSHOT" and the number of the format, which changes with whatever the build writes. */
  static final long MARK = 0x36_54_4f_48_53_52_41_45L;

  static final int ALIGNMENT = 64;
  static final int HEADER = Long.BYTES * (1 + 2 * Part.values().length);

  private static final List<Part> ORDER = List.of(Part.values());

  private final ByteBuffer bytes;

  private FlatFile(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /**
   * Maps {@code path}.
   *
   * @throws IOException if it cannot be read or is no flat file
   */
  public static FlatFile open(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      return of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
    }
  }

  static FlatFile of(ByteBuffer bytes) throws IOException {
    ByteBuffer ordered = bytes.order(ByteOrder.LITTLE_ENDIAN);
    if (ordered.capacity() < HEADER || ordered.getLong(0) != MARK) {
      throw new IOException("not a file of text models");
    }
    return new FlatFile(ordered);
  }

  /** Whether {@code path} is a file of this format. */
  public static boolean isCurrent(Path path) {
    try {
      open(path);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** All bytes of the file. */
  ByteBuffer bytes() {
    return bytes.duplicate().rewind();
  }

  /** A part that is a {@link HashTable}. */
  public HashTable table(Part part) {
    return new HashTable(slice(part).asLongBuffer());
  }

  /** A part that is a {@link FeatureTable}. */
  public FeatureTable featureTable(Part part) {
    return new FeatureTable(mappedLongs(part));
  }

  /** A part that tells the {@link ScoreFields} of transitions. */
  public ScoreFields fields(Part part) {
    return ScoreFields.of(ints(part));
  }

  /** A part's ints, left in the file. */
  public IntBuffer mappedInts(Part part) {
    return slice(part).asIntBuffer();
  }

  /** A part's ints, on the heap. */
  public int[] ints(Part part) {
    IntBuffer ints = mappedInts(part);
    int[] copy = new int[ints.capacity()];
    ints.get(copy);
    return copy;
  }

  /** A part's longs, left in the file. */
  public LongBuffer mappedLongs(Part part) {
    return slice(part).asLongBuffer();
  }

  /** A part's longs, on the heap. */
  public long[] longs(Part part) {
    LongBuffer longs = mappedLongs(part);
    long[] copy = new long[longs.capacity()];
    longs.get(copy);
    return copy;
  }

  /** A part's floats, on the heap. */
  public float[] floats(Part part) {
    var floats = slice(part).asFloatBuffer();
    float[] copy = new float[floats.capacity()];
    floats.get(copy);
    return copy;
  }

  /** A part's doubles, on the heap. */
  public double[] doubles(Part part) {
    var doubles = slice(part).asDoubleBuffer();
    double[] copy = new double[doubles.capacity()];
    doubles.get(copy);
    return copy;
  }

  /** A part's strings. */
  public String[] strings(Part part) {
    ByteBuffer slice = slice(part);
    String[] strings = new String[slice.getInt()];
    for (int i = 0; i < strings.length; i++) {
      byte[] text = new byte[slice.getInt()];
      slice.get(text);
      strings[i] = new String(text, StandardCharsets.UTF_8);
    }
    return strings;
  }

  private ByteBuffer slice(Part part) {
    int entry = Long.BYTES * (1 + 2 * ORDER.indexOf(part));
    int place = Math.toIntExact(bytes.getLong(entry));
    int length = Math.toIntExact(bytes.getLong(entry + Long.BYTES));
    return bytes.slice(place, length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
