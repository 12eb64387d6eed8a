// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.head;

import dev.earshot.text.sentiment.ngram.MeaningTable;
import dev.earshot.text.sentiment.ngram.NgramTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UTFDataFormatException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The trained parts of a head, as one file.
 *
 * @param words n-grams and what they speak for
 * @param meanings what an embedding model knows of words, if that was learnt
 * @param plain decides without an embedding
 * @param opinion decides with one, where the model has it
 * @param own an organisation's adaptation of the plain judge
 * @param ownOpinion its adaptation of the opinion
 * @param languages n-grams of other languages by ISO 639-1 code
 */
public record HeadModel(
    NgramTable words,
    Optional<MeaningTable> meanings,
    Judge plain,
    Optional<Opinion> opinion,
    Optional<Adaptation> own,
    Optional<Adaptation> ownOpinion,
    Map<String, LanguageHead> languages) {

  private static final int MAGIC = 0x4541_5348;
  private static final int FORMAT = 2;

  /** Models of the first format have no meanings, and are read as such. */
  private static final int OLDEST = 1;

  private static final String SHIPPED = "shipped.head";

  private static final class Shared {
    private static final HeadModel MODEL = load();

    private static HeadModel load() {
      try (InputStream file = HeadModel.class.getResourceAsStream(SHIPPED)) {
        return read(file.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  public HeadModel {
    languages = Collections.unmodifiableSortedMap(new TreeMap<>(languages));
  }

  /** A model without an organisation's labels. */
  public static HeadModel of(
      NgramTable words, Optional<MeaningTable> meanings, Judge plain, Optional<Opinion> opinion) {
    return new HeadModel(
        words, meanings, plain, opinion, Optional.empty(), Optional.empty(), Map.of());
  }

  /** The model that ships; loaded once a JVM. */
  public static HeadModel shipped() {
    return Shared.MODEL;
  }

  /** This model with what an organisation's labels changed. */
  public HeadModel adapted(Adaptation plainChange, Optional<Adaptation> opinionChange) {
    return new HeadModel(
        words, meanings, plain, opinion, Optional.of(plainChange), opinionChange, languages);
  }

  /**
   * This model with its second opinion asked when the plain judge's likeliest probability lies
   * under {@code below}.
   */
  public HeadModel asking(double below) {
    Optional<Opinion> asked =
        opinion.map(second -> new Opinion(second.embedding(), second.judge(), below));
    return new HeadModel(words, meanings, plain, asked, own, ownOpinion, languages);
  }

  /** This model with heads of other languages. */
  public HeadModel with(Map<String, LanguageHead> others) {
    return new HeadModel(words, meanings, plain, opinion, own, ownOpinion, others);
  }

  /** Names the model by what it holds: equal bytes, equal version. */
  public String version() {
    return version(bytes());
  }

  private static String version(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return String.format(Locale.ROOT, "head-%d-%08x", FORMAT, crc.getValue());
  }

  /** The model as a file's bytes; the same model gives the same bytes. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void write(DataOutput out) throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(FORMAT);
    words.write(out);
    out.writeBoolean(meanings.isPresent());
    if (meanings.isPresent()) {
      meanings.get().write(out);
    }
    plain.write(out);
    out.writeBoolean(opinion.isPresent());
    if (opinion.isPresent()) {
      opinion.get().write(out);
    }
    write(out, own);
    write(out, ownOpinion);
    out.writeInt(languages.size());
    for (Map.Entry<String, LanguageHead> language : languages.entrySet()) {
      out.writeUTF(language.getKey());
      language.getValue().write(out);
    }
  }

  private static void write(DataOutput out, Optional<Adaptation> change) throws IOException {
    out.writeBoolean(change.isPresent());
    if (change.isPresent()) {
      change.get().write(out);
    }
  }

  /**
   * Reads what {@link #bytes()} gave.
   *
   * @throws IOException if the bytes are no model of this release; the message says why
   */
  public static HeadModel read(byte[] bytes) throws IOException {
    try {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
      HeadModel model = parsed(in);
      if (in.available() > 0) {
        throw new IOException("it is damaged: something follows the model");
      }
      HeadTrial.require(model);
      return model;
    } catch (EOFException | UTFDataFormatException e) {
      throw new IOException("it is damaged: a part of it is missing", e);
    } catch (IllegalArgumentException e) {
      throw new IOException("it is damaged: a part of it is unknown to this release", e);
    }
  }

  private static HeadModel parsed(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("the file is no sentiment model");
    }
    int format = in.readInt();
    if (format < OLDEST || format > FORMAT) {
      throw new IOException(
          "the model has format " + format + "; read are " + OLDEST + " to " + FORMAT);
    }
    NgramTable words = NgramTable.read(in);
    Optional<MeaningTable> meanings =
        format > OLDEST && in.readBoolean() ? Optional.of(MeaningTable.read(in)) : Optional.empty();
    Judge plain = Judge.read(in);
    Optional<Opinion> opinion = in.readBoolean() ? Optional.of(Opinion.read(in)) : Optional.empty();
    return new HeadModel(words, meanings, plain, opinion, change(in), change(in), languages(in));
  }

  private static Optional<Adaptation> change(DataInput in) throws IOException {
    return in.readBoolean() ? Optional.of(Adaptation.read(in)) : Optional.empty();
  }

  private static Map<String, LanguageHead> languages(DataInput in) throws IOException {
    Map<String, LanguageHead> languages = new TreeMap<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      languages.put(in.readUTF(), LanguageHead.read(in));
    }
    return languages;
  }
}
