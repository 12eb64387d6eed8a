// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Each room of the jobs keeps to its own libraries. */
@AnalyzeClasses(
    packages = {"dev.earshot.flink", "dev.earshot.jobs"},
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule ADAPTERS_KNOW_NO_STREAM =
      classes()
          .that()
          .resideInAPackage("..flink.feedback.adapter..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.earshot.flink.feedback.adapter..",
              "dev.earshot.flink.avro..",
              "dev.earshot.schema..",
              "dev.earshot.feedback..",
              "dev.earshot.configuration..",
              "com.fasterxml.jackson..",
              "java..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule AVRO_CLASSES_STAY_AT_THE_EDGES =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "..flink.avro..", "..flink.kafka..", "..flink.feedback.adapter..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.earshot.schema..", "org.apache.avro..");

  @ArchTest
  static final ArchRule ONE_PLACE_KNOWS_THE_TEXT_ENGINE =
      noClasses()
          .that()
          .resideOutsideOfPackage("..flink.text..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.earshot.text..");

  @ArchTest
  static final ArchRule FUNCTIONS_DO_NOT_KNOW_THE_JOBS =
      noClasses()
          .that()
          .resideInAPackage("dev.earshot.flink..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.earshot.jobs..");

  @ArchTest
  static final ArchRule TOPOLOGIES_KNOW_NO_CONNECTORS =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Topology")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..",
              "org.apache.flink.connector.kafka..",
              "dev.earshot.flink.kafka..",
              "dev.earshot.flink.postgres..",
              "dev.earshot.configuration..");
}
