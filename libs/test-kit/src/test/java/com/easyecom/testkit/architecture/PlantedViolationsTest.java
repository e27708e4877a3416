package com.easyecom.testkit.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each rule finds what is planted against it in a bad service, and nothing in a good one. */
class PlantedViolationsTest {

  private static final ServicePackages BAD = new ServicePackages("com.easyecom.planted.bad");
  private static final Pattern PLANTED =
      Pattern.compile("com\\.easyecom\\.planted\\.[a-z.]+\\.([A-Z]\\w+)");
  private static final ServicePackages GOOD = new ServicePackages("com.easyecom.planted.good");

  @Test
  void aTypeOfAnotherServiceIsFound() {
    finds(ModuleRules::importsOnlyLibraries, "TagFromElsewhere");
  }

  @Test
  void aDomainThatKnowsFrameworksOrItsApplicationIsFound() {
    finds(LayerRules::domainIsPure, "AnnotatedPrice", "OutwardLooking", "ScopedPolicy");
  }

  @Test
  void binaryFractionsInADomainAreFound() {
    finds(LayerRules::domainCountsInDecimals, "FloatingPrice");
  }

  @Test
  void anImportOfAnEdgeIsFoundFromTheSameFeatureAndFromAnother() {
    finds(LayerRules::edgesAreImportedByNobody, "SellFromTable", "TagSpy");
  }

  @Test
  void reachingPastAnotherFeaturesApplicationIsFound() {
    finds(LayerRules::featuresMeetInApplication, "TagSpy");
  }

  @Test
  void aVaguelyNamedUseCaseIsFound() {
    finds(LayerRules::useCasesAreNamedByVerbs, "SaleService");
  }

  @Test
  void aResourceMethodThatDoesNotSayWhoMayCallItIsFound() {
    finds(service -> ResourceRules.accessIsDeclared(), "UnguardedResource");
    List<String> details = details(ResourceRules.accessIsDeclared(), BAD);
    assertEquals(1, details.size());
    assertTrue(details.getFirst().contains("UnguardedResource.sell()"));
  }

  @Test
  void aResourceOnAnEventLoopIsFound() {
    finds(service -> ResourceRules.runOnVirtualThreads(), "UnguardedResource");
  }

  @Test
  void readingTheTimePastTheClockIsFound() {
    assertEquals(4, details(CodeRules.timeIsInjected(), BAD).size());
    finds(service -> CodeRules.timeIsInjected(), "OwnTime");
  }

  @Test
  void printingAndOldDatesAreFound() {
    finds(service -> CodeRules.noConsoleAndNoOldDates(), "Printing");
  }

  @Test
  void anUnmarkedPackageIsFound() {
    finds(service -> CodeRules.packagesAreNullMarked(), "Unmarked");
  }

  @Test
  void aLibraryThatImportsAServiceOrALibraryAboveItIsFound() {
    String library = GOOD.root() + ".selling.api";
    ArchRule rule = ModuleRules.importsOnlyLibrariesBelow(library);
    assertEquals(
        Set.of("InternalSaleResource", "SaleResource"),
        offenders(details(rule, new ServicePackages(library))));
  }

  @Test
  void rulesAboutNoClassesAtAllFail() {
    assertThrows(IllegalStateException.class, () -> MainClasses.below("com.easyecom.nowhere"));
  }

  private static void finds(Function<ServicePackages, ArchRule> rule, String... offenders) {
    assertEquals(Set.of(offenders), offenders(details(rule.apply(BAD), BAD)));
    assertEquals(List.of(), details(rule.apply(GOOD), GOOD));
  }

  private static List<String> details(ArchRule rule, ServicePackages service) {
    JavaClasses classes = new ClassFileImporter().importPackages(service.root());
    EvaluationResult result = rule.evaluate(classes);
    return result.getFailureReport().getDetails();
  }

  /** The classes that the report speaks of: each detail names its offender first. */
  private static Set<String> offenders(List<String> details) {
    Set<String> names = new TreeSet<>();
    for (String detail : details) {
      MatchResult first = PLANTED.matcher(detail).results().findFirst().orElseThrow();
      names.add(first.group(1));
    }
    return names;
  }
}
