package com.easyecom.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.easyecom.testkit.architecture.ServiceArchitecture;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ServiceArchitecture {

  /** It stands in no layer, since features share it; it is a domain all the same. */
  @Test
  void theSharedStockKnowsNoFramework() {
    classes()
        .that()
        .resideInAPackage("com.easyecom.catalog.stock")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "org.jspecify..", "com.easyecom.kernel..", "com.easyecom.catalog.stock")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("com.easyecom.catalog.stock"));
  }
}
