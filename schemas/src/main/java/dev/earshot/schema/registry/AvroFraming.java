// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.schema.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes and reads one topic's values in the framing that stock clients know.
 *
 * <pre>
 *   0         1                         5
 *   ├─ magic ─┼─ schema id, big-endian ─┼─ Avro binary ──── … ─┤
 *       0
 * </pre>
 *
 * <p>Writes with the newest schema; reads any version ever assigned and resolves it to the newest.
 * Keeps buffers and readers, so make one for each thread: not thread-safe.
 *
 * @param <T> generated class of the value
 */
public final class AvroFraming<T extends SpecificRecord> {

  /** Bytes before the Avro binary. */
  public static final int HEADER_BYTES = 5;

  private static final byte MAGIC = 0;

  private final SchemaIds ids;
  private final SchemaVersion newest;
  private final Schema current;
  private final SpecificData model;
  private final DatumWriter<T> writer;
  private final Map<Integer, DatumReader<T>> readers = new HashMap<>();
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(1024);
  private BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(buffer, null);
  private final BytesDecoder decoder = new BytesDecoder();

  private AvroFraming(Class<T> type, SchemaIds ids) {
    this.ids = ids;
    this.newest = ids.newest(type);
    this.model = SpecificData.getForClass(type);
    this.current = model.getSchema(type);
    this.writer = newWriter(model, current);
  }

  /**
   * Framing of one topic's values with the ids of this release.
   *
   * @throws IllegalArgumentException when the class is only a part of values
   */
  public static <T extends SpecificRecord> AvroFraming<T> of(Class<T> type) {
    return new AvroFraming<>(type, SchemaIds.bundled());
  }

  static <T extends SpecificRecord> AvroFraming<T> of(Class<T> type, SchemaIds ids) {
    return new AvroFraming<>(type, ids);
  }

  /** The value as framed bytes, written with the newest schema. */
  public byte[] encode(T value) {
    buffer.reset();
    buffer.write(MAGIC);
    buffer.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(newest.id()).array());
    encoder = EncoderFactory.get().directBinaryEncoder(buffer, encoder);
    try {
      writer.write(value, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return buffer.toByteArray();
  }

  /**
   * The value in framed bytes, whatever version it was written with.
   *
   * @throws FramingException when the bytes cannot be read; see its code
   */
  public T decode(byte[] framed) {
    int id = schemaId(framed);
    DatumReader<T> reader = readers.computeIfAbsent(id, this::newReader);
    decoder.over(framed, HEADER_BYTES);
    T value = read(reader, framed.length, id);
    if (decoder.position() < framed.length) {
      throw undecodable("the value ends, more bytes follow", framed.length, id);
    }
    return value;
  }

  /**
   * The schema id that framed bytes name, assigned or not.
   *
   * @throws FramingException when there is no frame
   */
  public static int schemaId(byte[] framed) {
    if (framed.length < HEADER_BYTES) {
      throw new FramingException(
          FramingCode.TOO_SHORT,
          "%d bytes are too short for a frame of %d".formatted(framed.length, HEADER_BYTES));
    }
    if (framed[0] != MAGIC) {
      throw new FramingException(
          FramingCode.WRONG_MAGIC_BYTE,
          "byte 0 is 0x%02x; framed Avro begins with 0x00".formatted(framed[0]));
    }
    return ByteBuffer.wrap(framed, 1, Integer.BYTES).getInt();
  }

  // Whatever a broken value provokes in the reader means the same thing. Its exception is not
  // kept as a cause: it may quote what it read.
  private T read(DatumReader<T> reader, int length, int id) {
    try {
      return reader.read(null, decoder);
    } catch (BytesDecoder.MalformedException e) {
      throw undecodable(e.getMessage(), length, id);
    } catch (IOException | RuntimeException e) {
      throw undecodable(e.getClass().getSimpleName(), length, id);
    }
  }

  private FramingException undecodable(String what, int length, int id) {
    int version = ids.version(id).version();
    return new FramingException(
        FramingCode.UNDECODABLE,
        "the bytes do not fit schema id %d (%s version %d): %s at byte %d of %d"
            .formatted(id, newest.record(), version, what, decoder.position(), length));
  }

  private DatumReader<T> newReader(int id) {
    SchemaVersion written = ids.version(id);
    if (!written.record().equals(newest.record())) {
      throw new FramingException(
          FramingCode.UNEXPECTED_RECORD,
          "schema id %d is of %s; expected is %s".formatted(id, written.record(), newest.record()));
    }
    return newReader(model, written.schema(), current);
  }

  @SuppressWarnings("unchecked") // Avro's models make readers and writers of any type.
  private static <T> DatumReader<T> newReader(SpecificData model, Schema written, Schema read) {
    return (DatumReader<T>) model.createDatumReader(written, read);
  }

  @SuppressWarnings("unchecked")
  private static <T> DatumWriter<T> newWriter(SpecificData model, Schema schema) {
    return (DatumWriter<T>) model.createDatumWriter(schema);
  }
}
