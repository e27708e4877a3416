package com.easyecom.testkit.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.testkit.project.CrashPointNames;
import com.easyecom.testkit.project.ProjectRoot;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The rules that every service keeps. One line in the service's root package switches them on:
 * {@code class ArchitectureTest extends ServiceArchitecture {}}.
 */
public abstract class ServiceArchitecture {

  private final ServicePackages service = new ServicePackages(getClass().getPackageName());

  @Test
  void aServiceImportsTheLibrariesAndNoOtherService() {
    check(ModuleRules.importsOnlyLibraries(service));
  }

  @Test
  void theDomainKnowsNoFrameworkAndNoOuterLayer() {
    check(LayerRules.domainIsPure(service));
  }

  @Test
  void moneyAndStockAreNeverBinaryFractions() {
    check(LayerRules.domainCountsInDecimals(service));
  }

  @Test
  void nothingImportsTheEdgesOfAFeature() {
    check(LayerRules.edgesAreImportedByNobody(service));
  }

  @Test
  void otherFeaturesAreReachedThroughTheirApplication() {
    check(LayerRules.featuresMeetInApplication(service));
  }

  @Test
  void useCasesAreNamedForWhatTheyDo() {
    check(LayerRules.useCasesAreNamedByVerbs(service));
  }

  @Test
  void everyResourceMethodSaysWhoMayCallIt() {
    check(ResourceRules.accessIsDeclared());
  }

  @Test
  void resourcesRunOnVirtualThreads() {
    check(ResourceRules.runOnVirtualThreads());
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
    JavaClasses classes = MainClasses.below(service.root());
    rule.check(classes);
  }
}
