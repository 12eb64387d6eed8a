// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Each library has one package that knows it; Flink, Kafka and Avro have none here. */
@AnalyzeClasses(packages = "dev.earshot.text", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule FRONT_DOOR_KNOWS_JACKSON =
      only("dev.earshot.text", "dev.earshot.text..", "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule CORENLP_IS_KNOWN_HERE =
      only(
          "dev.earshot.text.corenlp",
          "dev.earshot.text.corenlp",
          "dev.earshot.text.corenlp.flat",
          "dev.earshot.text.pattern",
          "dev.earshot.text.syntax",
          "edu.stanford.nlp..");

  @ArchTest
  static final ArchRule PATTERNS_ARE_PLAIN =
      only("dev.earshot.text.pattern", "dev.earshot.text.pattern");

  @ArchTest
  static final ArchRule FLAT_FILE_IS_PLAIN =
      only("dev.earshot.text.corenlp.flat", "dev.earshot.text.corenlp.flat");

  @ArchTest
  static final ArchRule MODELS_ARE_PACKED_HERE =
      only(
          "dev.earshot.text.corenlp.pack",
          "dev.earshot.text.corenlp.pack",
          "dev.earshot.text.corenlp.flat",
          "edu.stanford.nlp..",
          "org.ejml..");

  /** But for its optimizer, which training uses; see LEARNERS_ARE_KNOWN_HERE. */
  @ArchTest
  static final ArchRule NOBODY_ELSE_KNOWS_CORENLP =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.earshot.text.corenlp..", "dev.earshot.text.training", "edu.stanford.nlp..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("edu.stanford.nlp..");

  @ArchTest
  static final ArchRule LUCENE_IS_KNOWN_HERE =
      only(
          "dev.earshot.text.topic",
          "dev.earshot.text.topic",
          "dev.earshot.text.language",
          "org.apache.lucene..",
          "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule TOPIC_HEAD_IS_PLAIN =
      only(
          "dev.earshot.text.topic.head",
          "dev.earshot.text.topic.head",
          "dev.earshot.text.topic",
          "dev.earshot.text.sentiment.ngram");

  @ArchTest
  static final ArchRule ASPECTS_REST_ON_SYNTAX =
      only("dev.earshot.text.aspect", "dev.earshot.text.aspect", "dev.earshot.text.syntax");

  @ArchTest
  static final ArchRule INTENTS_ASK_TOPIC_QUERIES =
      only(
          "dev.earshot.text.intent",
          "dev.earshot.text.intent",
          "dev.earshot.text.pattern",
          "dev.earshot.text.topic",
          "dev.earshot.text.sentiment",
          "dev.earshot.text.syntax",
          "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule DUPLICATES_ARE_PLAIN =
      only("dev.earshot.text.duplicate", "dev.earshot.text.duplicate");

  @ArchTest
  static final ArchRule PHONE_NUMBERS_ARE_KNOWN_HERE =
      only(
          "dev.earshot.text.privacy",
          "dev.earshot.text.privacy",
          "dev.earshot.text.pattern",
          "com.google.i18n..",
          "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule SENTIMENT_IS_PLAIN =
      only("dev.earshot.text.sentiment", "dev.earshot.text.sentiment", "dev.earshot.text.syntax");

  @ArchTest
  static final ArchRule SYNTAX_IS_PLAIN =
      only("dev.earshot.text.syntax", "dev.earshot.text.syntax");

  @ArchTest
  static final ArchRule LANGUAGES_ARE_KNOWN_HERE =
      only(
          "dev.earshot.text.language",
          "dev.earshot.text.language",
          "opennlp.tools.langdetect..",
          "org.apache.lucene.analysis..");

  @ArchTest
  static final ArchRule HEAD_IS_PLAIN =
      classes()
          .that()
          .resideInAnyPackage(
              "dev.earshot.text.sentiment.head",
              "dev.earshot.text.sentiment.network",
              "dev.earshot.text.sentiment.ngram",
              "dev.earshot.text.sentiment.rules")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("dev.earshot.text.sentiment..", "java..");

  @ArchTest
  static final ArchRule EMBEDDINGS_ARE_KNOWN_HERE =
      only(
          "dev.earshot.text.sentiment.embedding",
          "dev.earshot.text.sentiment.embedding",
          "ai.onnxruntime..",
          "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule LEARNERS_ARE_KNOWN_HERE =
      only(
          "dev.earshot.text.training",
          "dev.earshot.text.training",
          "dev.earshot.text.sentiment..",
          "dev.earshot.text.topic..",
          "dev.earshot.text.evaluation",
          "edu.stanford.nlp.optimization..",
          "edu.stanford.nlp.util..",
          "org.apache.commons.csv..");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("dev.earshot.text.(*)..").should().beFreeOfCycles();

  private static ArchRule only(String room, String... allowed) {
    String[] packages = new String[allowed.length + 1];
    System.arraycopy(allowed, 0, packages, 0, allowed.length);
    packages[allowed.length] = "java..";
    return classes()
        .that()
        .resideInAPackage(room)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(packages);
  }
}
