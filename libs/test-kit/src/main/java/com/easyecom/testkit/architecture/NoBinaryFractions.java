package com.easyecom.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/**
 * Fails fields, parameters and results that are double or float, inside of collections too: 0.1 has
 * no exact value there, and money would be lost.
 */
final class NoBinaryFractions extends ArchCondition<JavaClass> {

  private static final Set<String> BINARY =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");

  NoBinaryFractions() {
    super("have no double or float in fields and signatures");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    for (JavaField field : type.getFields()) {
      check(field.getAllInvolvedRawTypes(), type, field.getDescription(), events);
    }
    for (JavaCodeUnit unit : type.getCodeUnits()) {
      check(unit.getAllInvolvedRawTypes(), type, unit.getDescription(), events);
    }
  }

  private static void check(
      Set<JavaClass> involved, JavaClass type, String where, ConditionEvents events) {
    if (involved.stream().anyMatch(one -> BINARY.contains(one.getBaseComponentType().getName()))) {
      events.add(SimpleConditionEvent.violated(type, where + " has a double or float"));
    }
  }
}
