// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells languages apart by OpenNLP's model over character sequences, among the languages that
 * customers are likely to write; rare ones would only take from the large ones they resemble.
 *
 * <p>The model's probabilities are those of a mean character sequence and so nearly equal; what
 * tells is how far the first is ahead of the second. Confidence is read off that lead: {@code 1 -
 * exp(-lead / }{@value #SCALE}{@code ) / 2} with the lead in natural logarithms.
 */
final class Identifier {

  private static final String MODEL = "/langdetect-183.bin";
  private static final int SAMPLE = 500;
  private static final double SCALE = 0.08;
  private static final double MOST_CONFIDENCE = 0.99;

  /** The model's codes (ISO 639-3) with those of results (ISO 639-1). */
  private static final String KNOWN =
      "eng=en deu=de fra=fr spa=es ita=it por=pt nld=nl dan=da swe=sv nob=nb nno=nb fin=fi isl=is"
          + " pol=pl ces=cs slk=sk slv=sl hrv=hr srp=sr bul=bg rus=ru ukr=uk"
          + " ron=ro hun=hu ell=el tur=tr ekk=et est=et lvs=lv lav=lv lit=lt sqi=sq cat=ca"
          + " heb=he ara=ar pes=fa fas=fa urd=ur hin=hi mar=mr ben=bn tam=ta tel=te guj=gu pan=pa"
          + " kan=kn mal=ml sin=si tha=th vie=vi ind=id msa=id tgl=tl cmn=zh jpn=ja kor=ko"
          + " kat=ka hye=hy kaz=kk aze=az afr=af swa=sw";

  private static final Map<String, String> CODES = new HashMap<>();

  static {
    for (String pair : KNOWN.split(" ", -1)) {
      CODES.put(pair.substring(0, 3), pair.substring(4));
    }
  }

  private final LanguageDetectorME detector;

  Identifier(LanguageDetectorME detector) {
    this.detector = detector;
  }

  static LanguageDetectorModel load() {
    try (InputStream stream = LanguageDetectorModel.class.getResourceAsStream(MODEL)) {
      if (stream == null) {
        throw new IllegalStateException("the model " + MODEL + " is not on the class path");
      }
      return new LanguageDetectorModel(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The likeliest language of {@code prose}, however unsure. */
  Language identify(String prose) {
    String sample = prose.length() > SAMPLE ? prose.substring(0, SAMPLE) : prose;
    String best = Language.UNDETERMINED;
    double first = 0;
    double second = 0;
    // In the order of probability: the first of another language than the first is the second.
    for (opennlp.tools.langdetect.Language guess : detector.predictLanguages(sample)) {
      String code = CODES.get(guess.getLang());
      if (code != null && first == 0) {
        best = code;
        first = guess.getConfidence();
      } else if (code != null && !code.equals(best)) {
        second = guess.getConfidence();
        break;
      }
    }
    if (first <= 0 || second <= 0) {
      return Language.UNKNOWN;
    }
    double lead = StrictMath.log(first / second);
    double confidence = 1 - StrictMath.exp(-lead / SCALE) / 2;
    return new Language(best, Math.min(MOST_CONFIDENCE, confidence));
  }
}
