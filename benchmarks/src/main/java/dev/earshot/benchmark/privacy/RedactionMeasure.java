// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.privacy;

import dev.earshot.text.privacy.PrivacySettings;
import dev.earshot.text.privacy.Redacted;
import dev.earshot.text.privacy.Redaction;
import dev.earshot.text.privacy.RedactionType;
import dev.earshot.text.privacy.Redactor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures what is masked in generated sentences whose personal data is labelled: {@code
 * RedactionMeasure DATA [--show] [--plain] [--fold FOLD FOLDS]}.
 *
 * <p>A label is found if each of its letters and digits is masked; a mask is right if it covers a
 * label of its type. {@code --show} lists what is missed and what is masked wrongly, {@code
 * --plain} leaves the statistical model out, {@code --fold} measures on the templates that {@link
 * TrainNames} left out.
 */
public final class RedactionMeasure {

  /** Labels of the data by the type that should mask them. */
  private static final Map<RedactionType, String> LABELS = new EnumMap<>(RedactionType.class);

  static {
    LABELS.put(RedactionType.EMAIL, "EMAIL_ADDRESS");
    LABELS.put(RedactionType.CARD, "CREDIT_CARD");
    LABELS.put(RedactionType.BANK_ACCOUNT, "IBAN_CODE");
    LABELS.put(RedactionType.PHONE, "PHONE_NUMBER");
    LABELS.put(RedactionType.NATIONAL_ID, "US_SSN");
    LABELS.put(RedactionType.DRIVING_LICENCE, "US_DRIVER_LICENSE");
    LABELS.put(RedactionType.IP_ADDRESS, "IP_ADDRESS");
    LABELS.put(RedactionType.BIRTH_DATE, "BIRTH_DATE");
    LABELS.put(RedactionType.ADDRESS, "ADDRESS");
    LABELS.put(RedactionType.NAME, "PERSON");
  }

  private final boolean show;
  private final Map<String, int[]> labels = new LinkedHashMap<>();
  private final Map<RedactionType, int[]> masks = new TreeMap<>();

  RedactionMeasure(boolean show) {
    this.show = show;
    LABELS.values().forEach(label -> labels.put(label, new int[3]));
  }

  public static void main(String[] arguments) throws IOException {
    List<String> options = List.of(arguments);
    var texts = LabelledTexts.read(Path.of(arguments[0]));
    int fold = options.indexOf("--fold");
    if (fold > 0) {
      int number = Integer.parseInt(arguments[fold + 1]);
      int folds = Integer.parseInt(arguments[fold + 2]);
      texts = texts.stream().filter(text -> TrainNames.isInFold(text, number, folds)).toList();
    }
    RedactionMeasure measure = new RedactionMeasure(options.contains("--show"));
    Redactor redactor =
        new Redactor(PrivacySettings.defaults().withStatisticalNames(!options.contains("--plain")));
    texts.forEach(text -> measure.count(text, redactor.redact(text.text())));
    measure.print(texts.size());
  }

  void count(LabelledTexts.Text text, Redacted redacted) {
    List<int[]> originals = originals(text.text(), redacted);
    for (LabelledTexts.Label label : text.labels()) {
      int[] counts = labels.get(label(text, label));
      if (counts != null) {
        counts[0]++;
        if (isCovered(text.text(), label, originals)) {
          counts[1]++;
        } else if (show) {
          say("missed", label(text, label), text.text(), label.begin(), label.end());
        }
      }
    }
    for (int i = 0; i < originals.size(); i++) {
      countMask(text, redacted.redactions().get(i), originals.get(i));
    }
  }

  private void countMask(LabelledTexts.Text text, Redaction mask, int[] original) {
    int[] counts = masks.computeIfAbsent(mask.type(), type -> new int[2]);
    counts[0]++;
    boolean right =
        text.labels().stream()
            .anyMatch(
                label ->
                    label.begin() < original[1]
                        && label.end() > original[0]
                        && label(text, label).equals(LABELS.get(mask.type())));
    if (right) {
      counts[1]++;
    } else if (show) {
      say("wrong", mask.type().name(), text.text(), original[0], original[1]);
    }
  }

  /** A date is one of birth where the sentence speaks of birth; the data does not tell. */
  private static String label(LabelledTexts.Text text, LabelledTexts.Label label) {
    boolean birth =
        label.type().equals("DATE_TIME")
            && (text.text().toLowerCase(java.util.Locale.ROOT).contains("born")
                || text.text().toLowerCase(java.util.Locale.ROOT).contains("birth"));
    return birth ? "BIRTH_DATE" : label.type();
  }

  /** Where in the original text each mask of the redacted one stands. */
  static List<int[]> originals(String original, Redacted redacted) {
    List<int[]> places = new ArrayList<>();
    int o = 0;
    int r = 0;
    List<Redaction> masks = redacted.redactions();
    for (int i = 0; i < masks.size(); i++) {
      o += masks.get(i).begin() - r;
      r = masks.get(i).end();
      int next = i + 1 < masks.size() ? masks.get(i + 1).begin() : redacted.text().length();
      String between = redacted.text().substring(r, next);
      int end = i + 1 == masks.size() ? original.length() - between.length() : -1;
      if (end < 0) {
        end = between.isEmpty() ? o + 1 : original.indexOf(between, o + 1);
      }
      places.add(new int[] {o, end});
      o = end;
    }
    return places;
  }

  private static boolean isCovered(String text, LabelledTexts.Label label, List<int[]> originals) {
    for (int i = label.begin(); i < label.end(); i++) {
      int place = i;
      if (Character.isLetterOrDigit(text.charAt(i))
          && originals.stream().noneMatch(span -> span[0] <= place && place < span[1])) {
        return false;
      }
    }
    return true;
  }

  private static void say(String what, String type, String text, int begin, int end) {
    System.out.printf(
        "%s %s: %s>>%s<<%s%n",
        what,
        type,
        text.substring(Math.max(0, begin - 40), begin).replace("\n", "\\n"),
        text.substring(begin, end).replace("\n", "\\n"),
        text.substring(end, Math.min(text.length(), end + 30)).replace("\n", "\\n"));
  }

  void print(int texts) {
    System.out.printf(
        "%d texts%n%-18s %7s %7s %7s %9s%n", texts, "label", "n", "found", "recall", "precision");
    int[] all = new int[4];
    LABELS.forEach(
        (type, label) -> {
          int[] found = labels.get(label);
          int[] right = masks.getOrDefault(type, new int[2]);
          System.out.printf(
              "%-18s %7d %7d %7.4f %9.4f%n",
              label, found[0], found[1], ratio(found[1], found[0]), ratio(right[1], right[0]));
          all[0] += found[0];
          all[1] += found[1];
        });
    masks.values().forEach(counts -> add(all, counts));
    System.out.printf(
        "%-18s %7d %7d %7.4f %9.4f%n",
        "all", all[0], all[1], ratio(all[1], all[0]), ratio(all[3], all[2]));
    masks.forEach(
        (type, counts) -> {
          if (!LABELS.containsKey(type)) {
            System.out.printf("masked without a label: %s %d%n", type, counts[0]);
          }
        });
  }

  private static void add(int[] all, int[] counts) {
    all[2] += counts[0];
    all[3] += counts[1];
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }
}
