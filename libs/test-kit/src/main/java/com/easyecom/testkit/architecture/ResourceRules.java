package com.easyecom.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * What every HTTP resource declares. Annotations are told by their names: this library knows
 * neither the kit, which is tested with it, nor Jakarta REST.
 */
final class ResourceRules {

  private static final String PATH = "jakarta.ws.rs.Path";
  private static final String HTTP_METHOD = "jakarta.ws.rs.HttpMethod";
  private static final String ALLOWED = "com.easyecom.kit.security.Allowed";
  private static final String PERMIT_ALL = "jakarta.annotation.security.PermitAll";
  private static final String ON_VIRTUAL_THREAD =
      "io.smallrye.common.annotation.RunOnVirtualThread";

  private static final String INTERNAL = "internal";

  private ResourceRules() {}

  /** Internal resources say nothing: the kit lets services' tokens in there, and nobody else. */
  static ArchRule accessIsDeclared() {
    return methods()
        .that(DescribedPredicate.describe("answer people", ResourceRules::answersPeople))
        .should(new DeclareAccess())
        .allowEmptyShould(true);
  }

  static ArchRule runOnVirtualThreads() {
    return classes()
        .that(DescribedPredicate.describe("are resources", ResourceRules::isResource))
        .should()
        .beAnnotatedWith(ON_VIRTUAL_THREAD)
        .because("they block, and an event loop must not")
        .allowEmptyShould(true);
  }

  /** Interfaces with paths are clients of other services. */
  private static boolean isResource(JavaClass type) {
    return type.isAnnotatedWith(PATH) && !type.isInterface();
  }

  private static boolean answersPeople(JavaMethod method) {
    return method.isMetaAnnotatedWith(HTTP_METHOD)
        && isResource(method.getOwner())
        && !isInternal(method.getOwner());
  }

  private static boolean isInternal(JavaClass resource) {
    Object path = resource.getAnnotationOfType(PATH).get("value").orElse("");
    String relative = path.toString().replaceFirst("^/+", "");
    return relative.equals(INTERNAL) || relative.startsWith(INTERNAL + "/");
  }

  private static final class DeclareAccess extends ArchCondition<JavaMethod> {

    DeclareAccess() {
      super("say who may call them, by @Allowed or, on the method, @PermitAll");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
      boolean isDeclared =
          method.isAnnotatedWith(ALLOWED)
              || method.getOwner().isAnnotatedWith(ALLOWED)
              || method.isAnnotatedWith(PERMIT_ALL);
      if (!isDeclared) {
        events.add(SimpleConditionEvent.violated(method, method.getDescription() + " does not"));
      }
    }
  }
}
