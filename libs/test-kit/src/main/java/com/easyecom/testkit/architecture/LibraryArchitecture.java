package com.easyecom.testkit.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.testkit.project.CrashPointNames;
import com.easyecom.testkit.project.ProjectRoot;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
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

  @Test
  void everyCrashPointHasALiteralNameOfItsOwn() {
    assertEquals(List.of(), CrashPointNames.below(ProjectRoot.find()).violations());
  }

  private void check(ArchRule rule) {
    rule.check(MainClasses.below(root));
  }
}
