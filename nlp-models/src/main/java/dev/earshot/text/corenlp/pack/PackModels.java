// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.pack;

import dev.earshot.text.corenlp.flat.FlatFile;
import dev.earshot.text.corenlp.flat.FlatFileWriter;
import dev.earshot.text.corenlp.flat.ModelStore;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Packs the models: {@code PackModels MODELS TARGET}, the folder with CoreNLP's model files and the
 * folder for {@code models.bin} and its checksum. Does nothing if there is a result in the present
 * format and it is newer than all models.
 */
public final class PackModels {

  private static final String TAGGER = "pos-tagger/english-left3words-distsim.tagger";
  private static final String PARSER = "srparser/englishSR.ser.gz";
  private static final String NETWORK = "sentiment/sentiment.ser.gz";

  private PackModels() {}

  /** Packs; see the class. */
  public static void main(String[] arguments) throws IOException {
    Path models = Path.of(arguments[0]);
    Path target = Path.of(arguments[1]);
    Path file = target.resolve("models.bin");
    Path checksum = target.resolve("models.sha256");
    if (FlatFile.isCurrent(file)
        && isNewer(
            checksum, models.resolve(TAGGER), models.resolve(PARSER), models.resolve(NETWORK))) {
      return;
    }
    RedwoodConfiguration.empty().apply();
    FlatFileWriter writer = new FlatFileWriter();
    new TaggerPacker(models.resolve(TAGGER).toString()).pack(writer);
    new ParserPacker(models.resolve(PARSER).toString()).pack(writer);
    new NetworkPacker(models.resolve(NETWORK).toString()).pack(writer);
    Files.createDirectories(target);
    writer.write(file);
    Files.writeString(checksum, checksum(file));
  }

  private static boolean isNewer(Path result, Path... sources) throws IOException {
    if (!Files.exists(result)) {
      return false;
    }
    for (Path source : sources) {
      if (Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(result)) > 0) {
        return false;
      }
    }
    return true;
  }

  private static String checksum(Path file) throws IOException {
    MessageDigest digest = ModelStore.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
