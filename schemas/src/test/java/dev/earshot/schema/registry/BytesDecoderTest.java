// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.schema.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.schema.registry.BytesDecoder.MalformedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

class BytesDecoderTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
  private final BytesDecoder decoder = new BytesDecoder();

  @Test
  void readsNumbersOfEverySizeAsAvroWritesThem() throws IOException {
    var random = new SplittableRandom(1);
    for (int bits = 0; bits < Long.SIZE; bits++) {
      long wide = random.nextLong() >> bits;
      int narrow = random.nextInt() >> (bits % Integer.SIZE);
      encoder.writeLong(wide);
      encoder.writeInt(narrow);
      encoder.writeDouble(Double.longBitsToDouble(wide));
      encoder.writeFloat(Float.intBitsToFloat(narrow));
      encoder.writeBoolean(wide > 0);
      decoder.over(written(), 0);
      assertThat(decoder.readLong()).isEqualTo(wide);
      assertThat(decoder.readInt()).isEqualTo(narrow);
      assertThat(decoder.readDouble()).isEqualTo(Double.valueOf(Double.longBitsToDouble(wide)));
      assertThat(decoder.readFloat()).isEqualTo(Float.valueOf(Float.intBitsToFloat(narrow)));
      assertThat(decoder.readBoolean()).isEqualTo(wide > 0);
    }
  }

  @Test
  void readsAndSkipsWhatHasALength() throws IOException {
    encoder.writeString("verspätet 😡");
    encoder.writeString("skipped");
    encoder.writeBytes(new byte[] {1, 2});
    encoder.writeBytes(new byte[] {3});
    encoder.writeString("end");
    decoder.over(written(), 0);
    assertThat(decoder.readString()).isEqualTo("verspätet 😡");
    decoder.skipString();
    assertThat(decoder.readBytes(null)).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2}));
    decoder.skipBytes();
    assertThat(decoder.readString(null).toString()).isEqualTo("end");
  }

  @Test
  void readsBlocksThatSayTheirSizeInBytes() throws IOException {
    encoder.writeLong(-2);
    encoder.writeLong(2);
    encoder.writeInt(7);
    encoder.writeInt(8);
    encoder.writeLong(0);
    decoder.over(written(), 0);
    assertThat(decoder.readArrayStart()).isEqualTo(2);
    assertThat(decoder.readInt()).isEqualTo(7);
    assertThat(decoder.readInt()).isEqualTo(8);
    assertThat(decoder.arrayNext()).isZero();
  }

  @Test
  void believesNoLengthBeyondTheEnd() throws IOException {
    for (long length : new long[] {1, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE}) {
      encoder.writeLong(length);
      byte[] bytes = written();
      decoder.over(bytes, 0);
      assertThatThrownBy(decoder::readString).isInstanceOf(MalformedException.class);
      decoder.over(bytes, 0);
      assertThatThrownBy(() -> decoder.readBytes(null)).isInstanceOf(MalformedException.class);
      decoder.over(bytes, 0);
      assertThatThrownBy(decoder::readMapStart).isInstanceOf(MalformedException.class);
    }
  }

  @Test
  void refusesNumbersThatAreTooLong() throws IOException {
    byte[] endless = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
    decoder.over(endless, 0);
    assertThatThrownBy(decoder::readLong).hasMessage("a long is longer than 64 bits");
    encoder.writeLong(1L << 40);
    decoder.over(written(), 0);
    assertThatThrownBy(decoder::readInt).hasMessage("an int is longer than 32 bits");
  }

  private byte[] written() throws IOException {
    encoder.flush();
    byte[] bytes = out.toByteArray();
    out.reset();
    return bytes;
  }
}
