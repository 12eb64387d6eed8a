// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The console knows the tables and the web, nothing of the engine. */
@AnalyzeClasses(
    packages = "dev.earshot.console",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule KNOWS_TABLES_AND_WEB_ONLY =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.earshot.console..",
              "java..",
              "javax.crypto..",
              "com.fasterxml.jackson..",
              "com.zaxxer.hikari..",
              "io.javalin..",
              "jakarta.servlet..",
              "kotlin..",
              "org.eclipse.jetty.io..",
              "org.eclipse.jetty.server..",
              "org.jspecify..",
              "org.slf4j..");
}
