package com.easyecom.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which module may import which: services import libraries, libraries those below them. */
final class ModuleRules {

  private static final String OURS = "com.easyecom.";

  private static final String KERNEL = "com.easyecom.kernel";
  private static final String EVENTS = "com.easyecom.events";
  private static final String INTERNAL_API = "com.easyecom.internalapi";
  private static final String KIT = "com.easyecom.kit";

  private static final List<String> LIBRARIES = List.of(KERNEL, EVENTS, INTERNAL_API, KIT);

  private static final Map<String, List<String>> BELOW =
      Map.of(
          KERNEL, List.of(),
          EVENTS, List.of(KERNEL),
          INTERNAL_API, List.of(KERNEL),
          KIT, List.of(KERNEL, EVENTS, INTERNAL_API));

  /**
   * What libraries without a framework stand on: the JDK, and annotations that say what is null.
   */
  private static final List<String> FOUNDATION = List.of("java", "org.jspecify");

  private ModuleRules() {}

  static ArchRule importsOnlyLibraries(ServicePackages service) {
    return classes()
        .should(
            new DependencyCondition(
                "import, of ours, their own service and the libraries only",
                (from, to) -> isOurs(to) && !service.contains(to) && !isIn(to, LIBRARIES)))
        .because("a service reaches another by HTTP and events");
  }

  /** Only the kit stands on a framework; the others on the JDK and the libraries below. */
  static ArchRule importsOnlyLibrariesBelow(String root) {
    List<String> below = BELOW.getOrDefault(root, List.of());
    List<String> known = Stream.of(List.of(root), below, FOUNDATION).flatMap(List::stream).toList();
    return classes()
        .should(
            new DependencyCondition(
                "import " + known + (root.equals(KIT) ? " and frameworks" : "") + " only",
                (from, to) -> !isIn(to, known) && (isOurs(to) || !root.equals(KIT))))
        .because("libraries are layers, the kernel is the lowest");
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(OURS);
  }

  private static boolean isIn(JavaClass type, List<String> packages) {
    String name = type.getPackageName();
    // Primitive types have no package.
    return name.isEmpty()
        || packages.stream().anyMatch(root -> name.equals(root) || name.startsWith(root + "."));
  }
}
