// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.schema.registry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.Utf8;

/**
 * Reads Avro binary from an array and believes no length that the array cannot hold: Avro's own
 * decoder allocates what a damaged length claims, and so a record of ten bytes takes a process
 * down. Also knows the exact byte at which reading failed. Not thread-safe.
 *
 * <p>Elements of arrays and maps are taken to be at least one byte long, which is so for every type
 * but {@code null} and records without fields.
 */
final class BytesDecoder extends Decoder {

  private byte[] bytes = {};
  private int position;

  /** What does not fit; the message holds nothing of what was read. */
  static final class MalformedException extends IOException {

    private static final long serialVersionUID = 1L;

    private MalformedException(String message) {
      super(message);
    }
  }

  /** Begins anew at an offset of other bytes. */
  void over(byte[] otherBytes, int from) {
    bytes = otherBytes;
    position = from;
  }

  /** Offset of the next byte to read. */
  int position() {
    return position;
  }

  @Override
  public void readNull() {}

  @Override
  public boolean readBoolean() throws IOException {
    return bytes[take(1)] != 0;
  }

  @Override
  public int readInt() throws IOException {
    long value = readLong();
    if (value != (int) value) {
      throw new MalformedException("an int is longer than 32 bits");
    }
    return (int) value;
  }

  @Override
  public long readLong() throws IOException {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = bytes[take(1)];
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
    throw new MalformedException("a long is longer than 64 bits");
  }

  @Override
  public float readFloat() throws IOException {
    return Float.intBitsToFloat(Integer.reverseBytes(at(take(Float.BYTES)).getInt()));
  }

  @Override
  public double readDouble() throws IOException {
    return Double.longBitsToDouble(Long.reverseBytes(at(take(Double.BYTES)).getLong()));
  }

  @Override
  public Utf8 readString(Utf8 old) throws IOException {
    return new Utf8(readString());
  }

  @Override
  public String readString() throws IOException {
    int length = length();
    return new String(bytes, take(length), length, StandardCharsets.UTF_8);
  }

  @Override
  public void skipString() throws IOException {
    take(length());
  }

  @Override
  public ByteBuffer readBytes(ByteBuffer old) throws IOException {
    byte[] copy = new byte[length()];
    readFixed(copy, 0, copy.length);
    return ByteBuffer.wrap(copy);
  }

  @Override
  public void skipBytes() throws IOException {
    take(length());
  }

  @Override
  public void readFixed(byte[] target, int start, int length) throws IOException {
    System.arraycopy(bytes, take(length), target, start, length);
  }

  @Override
  public void skipFixed(int length) throws IOException {
    take(length);
  }

  @Override
  public int readEnum() throws IOException {
    return readInt();
  }

  @Override
  public long readArrayStart() throws IOException {
    return block();
  }

  @Override
  public long arrayNext() throws IOException {
    return block();
  }

  @Override
  public long skipArray() throws IOException {
    return block();
  }

  @Override
  public long readMapStart() throws IOException {
    return block();
  }

  @Override
  public long mapNext() throws IOException {
    return block();
  }

  @Override
  public long skipMap() throws IOException {
    return block();
  }

  @Override
  public int readIndex() throws IOException {
    return readInt();
  }

  // A negative count says that the block's size in bytes follows, for readers in a hurry.
  private long block() throws IOException {
    long count = readLong();
    if (count < 0) {
      readLong();
      count = -count;
    }
    return within(count);
  }

  private int length() throws IOException {
    return within(readLong());
  }

  private int within(long length) throws IOException {
    if (length < 0 || length > bytes.length - position) {
      throw new MalformedException("a length is beyond the end");
    }
    return (int) length;
  }

  private int take(int length) throws IOException {
    if (length > bytes.length - position) {
      throw new MalformedException("the bytes end too soon");
    }
    int begin = position;
    position += length;
    return begin;
  }

  private ByteBuffer at(int begin) {
    return ByteBuffer.wrap(bytes).position(begin);
  }
}
