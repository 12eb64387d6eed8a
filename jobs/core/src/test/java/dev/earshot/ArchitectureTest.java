// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.earshot.configuration.Default;

/** The domain is plain Java; only configuration reads YAML. */
@AnalyzeClasses(packages = "dev.earshot", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule FEEDBACK_IS_PLAIN_JAVA =
      classes()
          .that()
          .resideInAPackage("dev.earshot.feedback..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.earshot.feedback..",
              "dev.earshot.control..",
              "java..",
              "javax.crypto..",
              "org.jspecify..");

  @ArchTest static final ArchRule CONTROL_KNOWS_NO_FEATURE = knowsOnly("control");

  @ArchTest static final ArchRule KPIS_KNOW_FEEDBACK_ONLY = knowsOnly("kpi", "feedback");

  @ArchTest static final ArchRule JOURNEYS_KNOW_FEEDBACK_ONLY = knowsOnly("journey", "feedback");

  /** Policies say their usual values by one annotation, which is all they know of configuration. */
  private static ArchRule knowsOnly(String feature, String... others) {
    DescribedPredicate<JavaClass> known =
        resideInAnyPackage("dev.earshot." + feature + "..", "java..", "org.jspecify..")
            .or(type(Default.class));
    for (String other : others) {
      known = known.or(resideInAnyPackage("dev.earshot." + other + ".."));
    }
    return classes()
        .that()
        .resideInAPackage("dev.earshot." + feature + "..")
        .should()
        .onlyDependOnClassesThat(known);
  }

  @ArchTest
  static final ArchRule ONLY_CONFIGURATION_READS_YAML =
      classes()
          .that()
          .resideInAPackage("dev.earshot.configuration..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.earshot.configuration..",
              "dev.earshot.feedback..",
              "dev.earshot.kpi..",
              "dev.earshot.journey..",
              "dev.earshot.issue..",
              "java..",
              "com.fasterxml.jackson..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule ISSUES_KNOW_FEEDBACK_AND_SCOPES = knowsOnly("issue", "feedback", "kpi");
}
