package com.easyecom.testkit.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiPredicate;

/** Fails each dependency of a class on a class that it must not know. */
final class DependencyCondition extends ArchCondition<JavaClass> {

  private final BiPredicate<JavaClass, JavaClass> isForbidden;

  /**
   * @param isForbidden whether the first class must not depend on the second
   */
  DependencyCondition(String description, BiPredicate<JavaClass, JavaClass> isForbidden) {
    super(description);
    this.isForbidden = isForbidden;
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
      JavaClass target = dependency.getTargetClass().getBaseComponentType();
      if (isForbidden.test(type, target)) {
        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
      }
    }
  }
}
