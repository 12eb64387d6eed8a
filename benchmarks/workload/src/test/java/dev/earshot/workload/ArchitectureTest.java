// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The generator is plain Java with Jackson, and draws its numbers in one place. */
@AnalyzeClasses(
    packages = "dev.earshot.workload",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule PLAIN_JAVA =
      classes()
          .that()
          .resideInAPackage("dev.earshot.workload..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.earshot.workload..", "java..", "com.fasterxml.jackson..", "org.jspecify..");

  @ArchTest
  static final ArchRule NUMBERS_ARE_THE_SAME_ON_EVERY_MACHINE =
      noClasses()
          .that()
          .resideInAPackage("dev.earshot.workload..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.util\\.(Random|SplittableRandom|HashMap|HashSet)");

  @ArchTest
  static final ArchRule TEXT_AND_CHANCE_KNOW_NO_ORGANISATION =
      noClasses()
          .that()
          .resideInAnyPackage("dev.earshot.workload.text..", "dev.earshot.workload.chance..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.earshot.workload",
              "dev.earshot.workload.journey..",
              "dev.earshot.workload.organisation..");
}
