// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.schema.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.util.RandomData;

/** Seeded values that fit a schema version, known only by that version. */
final class RandomValues {

  private RandomValues() {}

  /** A framed value of a version. */
  static byte[] framed(SchemaVersion version, long seed) {
    Object value = new RandomData(version.schema(), 1, seed).iterator().next();
    var out = new ByteArrayOutputStream();
    out.writeBytes(ByteBuffer.allocate(5).put((byte) 0).putInt(version.id()).array());
    var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
    try {
      new GenericDatumWriter<>(version.schema()).write(value, encoder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A framed value written by one version as another reads it. */
  static GenericRecord read(byte[] framed, SchemaVersion written, SchemaVersion read) {
    var decoder = DecoderFactory.get().binaryDecoder(framed, 5, framed.length - 5, null);
    try {
      return new GenericDatumReader<GenericRecord>(written.schema(), read.schema())
          .read(null, decoder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
