package com.easyecom.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** What the layers of a feature may know, and what features may know of each other. */
final class LayerRules {

  private static final List<String> FRAMEWORKS =
      List.of(
          "com.easyecom.kit.",
          "com.fasterxml.",
          "io.quarkus.",
          "io.smallrye.",
          "io.vertx.",
          "jakarta.",
          "java.sql.",
          "javax.sql.",
          "org.apache.kafka.",
          "org.eclipse.microprofile.",
          "org.jboss.",
          "org.jdbi.");

  /** Names that say nothing, or hide that a class does several things. */
  private static final String VAGUE_NAME = ".*(Service|Manager|Helper|Utils?|Impl)";

  private LayerRules() {}

  static ArchRule domainIsPure(ServicePackages service) {
    return classes()
        .that(areIn(service, ServicePackages.DOMAIN))
        .should(
            new DependencyCondition(
                "know no framework and no outer layer",
                (from, to) -> isOfFramework(to) || isOuterLayer(service, from, to)))
        .allowEmptyShould(true);
  }

  static ArchRule domainCountsInDecimals(ServicePackages service) {
    return classes()
        .that(areIn(service, ServicePackages.DOMAIN))
        .should(new NoBinaryFractions())
        .allowEmptyShould(true);
  }

  static ArchRule edgesAreImportedByNobody(ServicePackages service) {
    return classes()
        .should(
            new DependencyCondition(
                "import no " + ServicePackages.EDGES + " but their own",
                (from, to) -> service.isAtEdge(to) && !isSameLayer(service, from, to)))
        .because("application defines interfaces, the edges implement them");
  }

  /**
   * A flat feature has no layers: its public types are its application. What it does not mean for
   * others, its table and its resource, is package-private.
   */
  static ArchRule featuresMeetInApplication(ServicePackages service) {
    return classes()
        .should(
            new DependencyCondition(
                "reach other features through application, or a flat feature's public types",
                (from, to) ->
                    service.contains(to)
                        && !service.areOfOneFeature(from, to)
                        && !isOpenToOthers(service, to)))
        .because("what a feature does not offer can change without asking");
  }

  static ArchRule useCasesAreNamedByVerbs(ServicePackages service) {
    return noClasses()
        .that(areIn(service, ServicePackages.APPLICATION))
        .should()
        .haveNameMatching(VAGUE_NAME)
        .because("a use case is one class, named by a verb")
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaClass> areIn(ServicePackages service, String layer) {
    return DescribedPredicate.describe(
        "are in " + layer, type -> service.layer(type).equals(layer));
  }

  private static boolean isOfFramework(JavaClass type) {
    return FRAMEWORKS.stream().anyMatch(type.getName()::startsWith);
  }

  /** Of the same feature; of another one the domain may know what that one offers. */
  private static boolean isOuterLayer(ServicePackages service, JavaClass from, JavaClass to) {
    return service.areOfOneFeature(from, to)
        && !service.layer(to).isEmpty()
        && !isSameLayer(service, from, to);
  }

  private static boolean isSameLayer(ServicePackages service, JavaClass from, JavaClass to) {
    return service.areOfOneFeature(from, to) && service.layer(from).equals(service.layer(to));
  }

  private static boolean isOpenToOthers(ServicePackages service, JavaClass type) {
    String layer = service.layer(type);
    return layer.isEmpty() || layer.equals(ServicePackages.APPLICATION);
  }
}
