// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model's file that was cut, changed or made to do harm is refused with a reason. */
class DamagedModelTest {

  /** Behind the mark and the format stands how many n-grams there are. */
  private static final int PLACE_OF_COUNT = 2 * Integer.BYTES;

  private final byte[] sound = HeadModel.shipped().bytes();

  @ParameterizedTest
  @ValueSource(
      ints = {Integer.MAX_VALUE, Integer.MAX_VALUE / 12, 100_000_000, -1, Integer.MIN_VALUE})
  void refusesACountThatTheFileHasNoRoomFor(int count) {
    byte[] damaged = sound.clone();
    ByteBuffer.wrap(damaged).putInt(PLACE_OF_COUNT, count);
    assertRefused(damaged);
  }

  @Test
  void refusesWhatIsCutOff() {
    for (int length = 0; length < sound.length; length += 997) {
      assertRefused(Arrays.copyOf(sound, length));
    }
    assertRefused(Arrays.copyOf(sound, sound.length - 1));
  }

  @Test
  void refusesWhatGoesOnBehindItsEnd() {
    assertRefused(Arrays.copyOf(sound, sound.length + 1));
  }

  @Test
  void readsOrRefusesWhateverIsChanged() {
    Random random = new Random(20_260_101);
    int[] values = {Integer.MAX_VALUE, -1, 0, 1, 0x7FF00000, 1 << 20};
    for (int i = 0; i < 400; i++) {
      byte[] damaged = sound.clone();
      int tail = i % 2 == 0 ? damaged.length : 4_000;
      int place = damaged.length - 4 - random.nextInt(tail - 4);
      ByteBuffer.wrap(damaged).putInt(place, values[i % values.length]);
      try {
        assertThat(HeadModel.read(damaged)).isNotNull();
      } catch (IOException e) {
        assertThat(e).hasMessageMatching("(?s).{10,}");
      }
    }
  }

  @Test
  void namesTheFolderWithoutAModel(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve(HeadFolder.HEAD));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> HeadFolder.read(folder))
        .withMessage("there is no sentiment.head in " + folder);
  }

  private static void assertRefused(byte[] damaged) {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> HeadModel.read(damaged))
        .withMessageMatching("(?s).{10,}");
  }
}
