// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.privacy;

import dev.earshot.text.privacy.NameTrainer;
import dev.earshot.text.privacy.NameTrainer.Example;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the model of names that ships: {@code TrainNames DATA DATAFAKER_JAR OUT [FOLD FOLDS]}.
 *
 * <p>With a fold, the sentences of every FOLDS-th template of the generated data are left out, so
 * that {@link RedactionMeasure} can measure on templates the model has not seen.
 */
public final class TrainNames {

  private static final long SEED = 20_260_101;
  private static final int NAMELESS_EACH = 3;

  private TrainNames() {}

  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    List<String> shipped = NameExamples.shippedTexts(data);
    NameWords words =
        NameWords.of(Path.of(arguments[1]), shipped, NameExamples.lowerCaseTexts(data));
    List<LabelledTexts.Text> labelled = LabelledTexts.read(data);
    if (arguments.length > 3) {
      int fold = Integer.parseInt(arguments[3]);
      int folds = Integer.parseInt(arguments[4]);
      labelled = labelled.stream().filter(text -> !isInFold(text, fold, folds)).toList();
    }
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[2]))) {
      train(words, shipped, labelled, out);
    }
    System.out.printf(
        "%d words, %d bytes%n", words.flags().size(), Files.size(Path.of(arguments[2])));
  }

  /** Trains on own sentences, nameless ones of {@code shipped} and {@code labelled} ones. */
  static void train(
      NameWords words, List<String> shipped, List<LabelledTexts.Text> labelled, OutputStream out)
      throws IOException {
    NameExamples own = new NameExamples(words, SEED);
    List<Example> examples = new ArrayList<>(own.filled());
    List<Example> nameless = own.nameless(shipped);
    for (int i = 0; i < nameless.size(); i += NAMELESS_EACH) {
      examples.add(nameless.get(i));
    }
    examples.addAll(NameExamples.labelled(labelled));
    NameTrainer.train(words.flags(), examples, SEED, out);
  }

  /** Whether the template of {@code text} is left out in that fold. */
  static boolean isInFold(LabelledTexts.Text text, int fold, int folds) {
    return Math.floorMod((text.template().hashCode() * 0x9e3779b1) >>> 8, folds) == fold;
  }
}
