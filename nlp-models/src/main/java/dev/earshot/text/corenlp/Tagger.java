// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.corenlp.flat.TextHash;
import java.util.Arrays;

/**
 * Tags sentences: the likeliest sequence of tags, found exactly, where each tag depends on the
 * words and on the two tags before it. Used by one thread.
 */
final class Tagger {

  private static final int COMPANY_WINDOW = 3;

  private final TaggerModel model;
  private final TaggedForm outside;
  private final TaggedForm end;
  private final double[] scores;
  private final double[] weights;
  private final double[] after;
  private final AfterTags afterTags;

  Tagger(TaggerModel model) {
    this.model = model;
    outside = model.describe(TaggerModel.OUTSIDE);
    end = model.describe(TaggerModel.END);
    scores = new double[model.size()];
    weights = new double[model.size()];
    after = new double[model.size()];
    afterTags = model.afterTags;
  }

  /** The tags of {@code words}, as numbers. */
  int[] tag(Word[] words, int size) {
    int[][] candidates = new int[size + 1][];
    int[][] traces = new int[size + 1][];
    int[] none = {model.size()};
    int[] before = none;
    int[] previous = none;
    double[] paths = {1};
    for (int i = 0; i <= size; i++) {
      TaggedForm form = at(words, size, i);
      candidates[i] = form.tags;
      weighWord(words, size, i, form);
      traces[i] = new int[previous.length * form.tags.length];
      paths = extend(paths, before, previous, form.tags, traces[i]);
      before = previous;
      previous = form.tags;
    }
    return trace(paths, candidates, traces, size);
  }

  private TaggedForm at(Word[] words, int size, int i) {
    if (i == size) {
      return end;
    }
    return i < 0 || i > size ? outside : words[i].form;
  }

  /** Puts into {@code weights} what the words say about the tag at {@code i}. */
  private void weighWord(Word[] words, int size, int i, TaggedForm form) {
    TaggedForm left = at(words, size, i - 1);
    TaggedForm right = at(words, size, i + 1);
    double[] own = form.rare ? ofRare(words, size, i, left, right) : form.weights;
    for (int tag = 0; tag < weights.length; tag++) {
      weights[tag] = own[tag] * (left.toNext[tag] * right.toPrevious[tag]);
    }
  }

  private double[] ofRare(Word[] words, int size, int i, TaggedForm left, TaggedForm right) {
    TaggedForm form = words[i].form;
    double[] place = i == 0 ? form.atStart : form.elsewhere;
    for (int tag = 0; tag < scores.length; tag++) {
      scores[tag] = form.own[tag] + place[tag];
    }
    boolean company = form.capitalised && endsCompanyName(words, size, i);
    model.add(neighbours(left, form, right, company), scores);
    return Exponents.of(scores);
  }

  /** Features of a rare word's neighbours. */
  private static long[] neighbours(
      TaggedForm left, TaggedForm form, TaggedForm right, boolean company) {
    return new long[] {
      TextHash.of(TaggerModel.PREVIOUS_SHAPE, left.shape()),
      TextHash.of(TaggerModel.NEXT_SHAPE, right.shape()),
      TextHash.of(TaggerModel.PREVIOUS_CLUSTER, left.cluster.hash),
      TextHash.of(TaggerModel.NEXT_CLUSTER, right.cluster.hash),
      TextHash.of(TaggerModel.THREE_CLUSTERS, joined(left.cluster, form.cluster, right.cluster)),
      TextHash.of(TaggerModel.COMPANY, TaggerModel.flag(company))
    };
  }

  private static long joined(FeatureValue a, FeatureValue b, FeatureValue c) {
    long two = TextHash.then(a.hash, '|') * b.power + b.hash;
    return TextHash.then(two, '|') * c.power + c.hash;
  }

  private boolean endsCompanyName(Word[] words, int size, int i) {
    for (int j = i; j <= i + COMPANY_WINDOW; j++) {
      if (at(words, size, j).companyEnd) {
        return true;
      }
    }
    return false;
  }

  /**
   * The best path to each pair of {@code previous} and {@code next} tags.
   *
   * @param paths probability of the best path to each pair of {@code before} and {@code previous},
   *     over that of the best of all
   * @param trace gets for each new pair which tag of {@code before} lies on its path
   */
  private double[] extend(double[] paths, int[] before, int[] previous, int[] next, int[] trace) {
    double[] extended = new double[previous.length * next.length];
    Arrays.fill(extended, -1);
    double most = 0;
    for (int b = 0; b < previous.length; b++) {
      double[] afterOne = afterTags.afterOne(previous[b]);
      System.arraycopy(afterOne, 0, after, 0, after.length);
      double sum = Exponents.product(weights, afterOne);
      for (int a = 0; a < before.length; a++) {
        double path = paths[a * previous.length + b];
        path /= sum + afterTags.change(before[a], previous[b], weights);
        afterTags.change(after, before[a], previous[b]);
        for (int c = 0; c < next.length; c++) {
          double probability = path * (weights[next[c]] * after[next[c]]);
          int place = b * next.length + c;
          if (probability > extended[place]) {
            extended[place] = probability;
            trace[place] = a;
            most = Math.max(most, probability);
          }
        }
        afterTags.restore(after, before[a], previous[b]);
      }
    }
    for (int i = 0; i < extended.length; i++) {
      extended[i] /= most;
    }
    return extended;
  }

  private static int[] trace(double[] paths, int[][] candidates, int[][] traces, int size) {
    int best = 0;
    for (int i = 1; i < paths.length; i++) {
      if (paths[i] > paths[best]) {
        best = i;
      }
    }
    int[] tags = new int[size];
    int width = candidates[size].length;
    int previous = best / width;
    int next = best % width;
    for (int i = size; i > 0; i--) {
      tags[i - 1] = candidates[i - 1][previous];
      int before = traces[i][previous * candidates[i].length + next];
      next = previous;
      previous = before;
    }
    return tags;
  }
}
