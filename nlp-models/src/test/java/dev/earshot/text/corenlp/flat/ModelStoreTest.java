// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.flat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever lies in the folder, what is opened is what the jar has. */
class ModelStoreTest {

  @TempDir Path temporary;

  private final AtomicInteger extractions = new AtomicInteger();
  private Path folder;
  private ModelStore store;
  private byte[] bytes;
  private String checksum;

  @BeforeEach
  void packAFile() throws IOException {
    folder = temporary.resolve("cache").resolve("models");
    store = new ModelStore(folder);
    FlatFileWriter writer = new FlatFileWriter();
    for (Part part : Part.values()) {
      writer.put(part, new int[] {part.name().length(), 7});
    }
    writer.put(Part.CLUSTERS, List.of("null", "naïve 😀"));
    Path packed = temporary.resolve("packed.bin");
    writer.write(packed);
    bytes = Files.readAllBytes(packed);
    checksum = HexFormat.of().formatHex(ModelStore.sha256().digest(bytes));
  }

  @Test
  void extractsOnceAndGivesAllParts() throws IOException {
    assertSound(open());
    assertSound(open());
    assertThat(extractions).hasValue(1);
    assertThat(names()).containsExactly("models-" + checksum + ".bin");
  }

  @Test
  void leavesTheRightsOfAFolderThatIsThere() throws IOException {
    Path shared = Files.createDirectories(folder.getParent());
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.createDirectory(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));
    assertSound(open());
    assertThat(rights(folder)).isEqualTo("rwxr-x---");
    assertThat(rights(shared)).isEqualTo("rwxr-xr-x");
  }

  @Test
  void makesFoldersForItsOwnerAlone() throws IOException {
    assertSound(open());
    assertThat(rights(folder)).isEqualTo("rwx------");
    assertThat(rights(folder.getParent())).isEqualTo("rwx------");
  }

  private static String rights(Path folder) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
  }

  @Test
  void healsAPartialFile() throws IOException {
    open();
    Files.write(file(), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertSound(open());
    Files.write(file(), new byte[0]);
    assertSound(open());
    assertThat(extractions).hasValue(3);
  }

  @Test
  void healsAChangedByte() throws IOException {
    open();
    byte[] changed = bytes.clone();
    changed[changed.length - 3] ^= 1;
    Files.write(file(), changed);
    assertSound(open());
    assertThat(extractions).hasValue(2);
  }

  @Test
  void followsNoLinkPutInItsPlace() throws IOException {
    Path elsewhere = temporary.resolve("elsewhere.bin");
    Files.write(elsewhere, bytes);
    Files.createDirectories(folder);
    Files.createSymbolicLink(file(), elsewhere);
    assertSound(open());
    assertThat(Files.isSymbolicLink(file())).isFalse();
    assertThat(extractions).hasValue(1);
  }

  @Test
  void refusesAJarWhoseFileIsNotWhatItsChecksumSays() {
    String other = "0".repeat(64);
    assertThatThrownBy(() -> store.open(other, this::source))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(folder.toString());
  }

  @Test
  void letsManyStartTogether() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<FlatFile> open = this::open;
      for (Future<FlatFile> opened :
          threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> open).toList())) {
        assertSound(opened.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(names()).containsExactly("models-" + checksum + ".bin");
  }

  private FlatFile open() {
    return store.open(checksum, this::source);
  }

  private ByteArrayInputStream source() {
    extractions.incrementAndGet();
    return new ByteArrayInputStream(bytes);
  }

  private Path file() {
    return folder.resolve("models-" + checksum + ".bin");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toList());
    }
  }

  private static void assertSound(FlatFile file) {
    assertThat(file.ints(Part.NETWORK_SHAPE))
        .containsExactly(Part.NETWORK_SHAPE.name().length(), 7);
    assertThat(file.strings(Part.CLUSTERS)).containsExactly("null", "naïve 😀");
  }
}
