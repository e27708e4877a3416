package com.easyecom.testkit.architecture;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/**
 * The rules that every library keeps. One line in the library's root package switches them on:
 * {@code class ArchitectureTest extends LibraryArchitecture {}}.
 */
public abstract class LibraryArchitecture {

  private final String root = getClass().getPackageName();

  @Test
  void aLibraryImportsNoServiceAndNoLibraryAboveIt() {
    check(ModuleRules.importsOnlyLibrariesBelow(root));
  }

  @Test
  void theTimeComesFromTheInjectedClock() {
    check(CodeRules.timeIsInjected());
  }

  @Test
  void nothingIsPrintedAndNoOldDateIsUsed() {
    check(CodeRules.noConsoleAndNoOldDates());
  }

  @Test
  void everyPackageIsNullMarked() {
    check(CodeRules.packagesAreNullMarked());
  }

  private void check(ArchRule rule) {
    rule.check(MainClasses.below(root));
  }
}
