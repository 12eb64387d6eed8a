// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.earshot.text.sentiment.head.HeadModel;
import dev.earshot.text.topic.head.TopicModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {

  private static final TopicModel TOPICS = InventedTopics.model(false);
  private static final TrainedModel BOTH =
      new TrainedModel(HeadModel.shipped(), Optional.of(TOPICS));

  @TempDir private Path folder;

  @Test
  void keepsBothHeads() throws IOException {
    ModelFolder.write(folder, BOTH, "card");
    TrainedModel read = ModelFolder.read(folder);
    assertThat(read.version()).isEqualTo(BOTH.version()).contains("/topic-head-1-");
    assertThat(read.topics().orElseThrow().bytes()).isEqualTo(TOPICS.bytes());
    assertThat(folder.resolve("MODEL-CARD.md")).hasContent("card");
  }

  @Test
  void leavesNoTopicHeadOfAnEarlierModel() throws IOException {
    ModelFolder.write(folder, BOTH, "card");
    ModelFolder.write(folder, TrainedModel.shipped(), "card");
    assertThat(ModelFolder.read(folder).topics()).isEmpty();
    assertThat(folder.resolve(ModelFolder.TOPICS)).doesNotExist();
  }

  @Test
  void saysWhichFileIsDamaged() throws IOException {
    ModelFolder.write(folder, BOTH, "card");
    byte[] damaged = TOPICS.bytes();
    damaged[100] ^= 1;
    Files.write(folder.resolve(ModelFolder.TOPICS), damaged);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> ModelFolder.read(folder))
        .withMessage("topics.head: it is damaged: its checksum is not that of its content");
  }

  @Test
  void refusesWhatIsNoTopicHead() {
    assertRefused(new byte[0], "the file is no topic head");
    assertRefused(HeadModel.shipped().bytes(), "the file is no topic head");
    byte[] later = TOPICS.bytes();
    ByteBuffer.wrap(later).putInt(4, 2);
    assertRefused(later, "the topic head has format 2; read is 1");
  }

  @Test
  void refusesWhatIsCutOffOrGoesOn() {
    byte[] sound = TOPICS.bytes();
    for (int length = 0; length < sound.length; length += 37) {
      assertRefused(Arrays.copyOf(sound, length), "");
    }
    assertRefused(Arrays.copyOf(sound, sound.length + 1), "");
  }

  /** With a checksum that is right, so that the content is looked at. */
  @Test
  void readsOrRefusesWhateverIsChanged() {
    Random random = new Random(20_260_101);
    int[] values = {Integer.MAX_VALUE, -1, 0, 1, 0x7FF00000, 1 << 20, 0x7FC00000};
    for (int i = 0; i < 2_000; i++) {
      byte[] damaged = TOPICS.bytes();
      int end = i % 2 == 0 ? damaged.length - 8 : 300;
      int place = 8 + random.nextInt(end - 8);
      ByteBuffer.wrap(damaged).putInt(place, values[i % values.length]);
      try {
        assertThat(TopicModel.read(sealed(damaged))).isNotNull();
      } catch (IOException e) {
        assertThat(e).hasMessageMatching("(?s).{10,}");
      }
    }
  }

  private static byte[] sealed(byte[] file) {
    CRC32 crc = new CRC32();
    crc.update(file, 0, file.length - 4);
    ByteBuffer.wrap(file).putInt(file.length - 4, (int) crc.getValue());
    return file;
  }

  private static void assertRefused(byte[] file, String message) {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> TopicModel.read(file))
        .withMessageContaining(message);
  }
}
