// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Turns texts into vectors of length 1. Opening one takes about a second and 150 MB outside the
 * heap.
 *
 * <p>A session computes on the thread that asks and on no other, and never spins. An encoder may be
 * used by several threads at once.
 */
public final class SentenceEncoder implements AutoCloseable {

  /** Numbers in a vector. */
  public static final int DIMENSIONS = 384;

  /** Names the model in a result's lineage. */
  public static final String MODEL = "bge-small-en-v1.5-q";

  private static final int MOST_PIECES = 160;

  /** Units of a text that can matter: a piece is seldom longer than 12. */
  private static final int MOST_UNITS = 12 * MOST_PIECES;

  private static final Pattern NO_PROSE =
      Pattern.compile("https?://\\S{1,2000}|www\\.\\S{1,2000}|(?<!\\w)@\\w{1,100}|#(?=\\p{L})");

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieces pieces;

  private SentenceEncoder(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
    this.environment = environment;
    this.session = session;
    this.pieces = pieces;
  }

  /**
   * Loads the model from the class path.
   *
   * @throws IllegalStateException if the runtime has no library for this system
   */
  public static SentenceEncoder open() {
    try (InputStream model = resource(".onnx");
        InputStream tokenizer = resource("-tokenizer.json");
        OrtSession.SessionOptions options = options()) {
      WordPieces pieces = WordPieces.read(tokenizer);
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      OrtSession session = environment.createSession(model.readAllBytes(), options);
      return new SentenceEncoder(environment, session, pieces);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OrtException | LinkageError e) {
      throw new IllegalStateException("the embedding model cannot be loaded", e);
    }
  }

  private static InputStream resource(String ending) throws IOException {
    InputStream stream = SentenceEncoder.class.getResourceAsStream("/" + MODEL + ending);
    if (stream == null) {
      throw new IOException("no " + MODEL + ending + " on the class path");
    }
    return stream;
  }

  private static OrtSession.SessionOptions options() throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    options.addConfigEntry("session.inter_op.allow_spinning", "0");
    // A runtime of its own memory keeps the largest text's for ever.
    options.setMemoryPatternOptimization(false);
    return options;
  }

  /** The words of letters that the model knows whole, in alphabetical order. */
  public List<String> words() {
    return pieces.words();
  }

  /** The vector of {@code text}, of which the first {@value #MOST_PIECES} pieces count. */
  public float[] encode(String text) {
    String prose = NO_PROSE.matcher(beginning(text)).replaceAll(" ");
    long[] ids = pieces.of(prose, MOST_PIECES);
    long[] shape = {1, ids.length};
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor input = tensor(ids, shape);
        OnnxTensor mask = tensor(ones, shape);
        OnnxTensor types = tensor(new long[ids.length], shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      float[][][] states = (float[][][]) result.get(0).getValue();
      return normalized(states[0][0]);
    } catch (OrtException e) {
      throw new IllegalStateException("the embedding model failed", e);
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  private static String beginning(String text) {
    if (text.length() <= MOST_UNITS) {
      return text;
    }
    int end = Character.isLowSurrogate(text.charAt(MOST_UNITS)) ? MOST_UNITS - 1 : MOST_UNITS;
    return text.substring(0, end);
  }

  private static float[] normalized(float[] vector) {
    double sum = 0;
    for (float value : vector) {
      sum += (double) value * value;
    }
    double length = Math.max(1e-12, Math.sqrt(sum));
    float[] out = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      out[i] = (float) (vector[i] / length);
    }
    return out;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the embedding model cannot be closed", e);
    }
  }
}
