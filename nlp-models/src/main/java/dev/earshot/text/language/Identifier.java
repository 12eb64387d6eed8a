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
 */
final class Identifier {

  /** Probability among the known languages below which nothing is said. */
  static final double LEAST_CONFIDENCE = 0.4;

  /** The same for texts of a few words. */
  static final double LEAST_CONFIDENCE_OF_FEW = 0.8;

  private static final String MODEL = "/langdetect-183.bin";
  private static final int SAMPLE = 500;
  private static final double MOST_CONFIDENCE = 0.99;

  /** The model's codes (ISO 639-3) with those of results (ISO 639-1). */
  private static final String KNOWN =
      "eng=en deu=de fra=fr spa=es ita=it por=pt nld=nl dan=da swe=sv nob=nb nno=nb fin=fi isl=is"
          + " pol=pl ces=cs slk=sk slv=sl hrv=hr srp=sr bos=bs bul=bg mkd=mk rus=ru ukr=uk bel=be"
          + " ron=ro hun=hu ell=el tur=tr ekk=et est=et lvs=lv lav=lv lit=lt sqi=sq cat=ca glg=gl"
          + " heb=he ara=ar pes=fa fas=fa urd=ur hin=hi mar=mr ben=bn tam=ta tel=te guj=gu pan=pa"
          + " kan=kn mal=ml nep=ne sin=si tha=th vie=vi ind=id msa=id tgl=tl cmn=zh jpn=ja kor=ko"
          + " kat=ka hye=hy kaz=kk aze=az afr=af swa=sw";

  private static final Map<String, String> CODES = new HashMap<>();

  static {
    for (String pair : KNOWN.split(" ")) {
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

  /** The likeliest language of {@code prose} if it is as likely as {@code least}. */
  Language identify(String prose, double least) {
    String sample = prose.length() > SAMPLE ? prose.substring(0, SAMPLE) : prose;
    Map<String, Double> sums = new HashMap<>();
    String best = Language.UNDETERMINED;
    double all = 0;
    for (opennlp.tools.langdetect.Language guess : detector.predictLanguages(sample)) {
      String code = CODES.get(guess.getLang());
      if (code != null) {
        all += guess.getConfidence();
        double sum = sums.merge(code, guess.getConfidence(), Double::sum);
        best = sum > sums.getOrDefault(best, 0.0) ? code : best;
      }
    }
    double share = all > 0 ? sums.get(best) / all : 0;
    return share < least ? Language.UNKNOWN : new Language(best, Math.min(MOST_CONFIDENCE, share));
  }
}
