package com.easyecom.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** How code is written, wherever it stands. */
final class CodeRules {

  private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";

  /** They make the clock that is injected, or ids, whose time nobody reads. */
  private static final Set<String> KEEPERS_OF_TIME =
      Set.of("com.easyecom.kit.shop.ClockProducer", "com.easyecom.kernel.id.TimeOrderedUuid");

  private static final String OLD_DATES =
      "java\\.util\\.(Date|.*Calendar)|java\\.sql\\.(Date|Time|Timestamp)|java\\.text\\..*DateFormat";

  private CodeRules() {}

  static ArchRule timeIsInjected() {
    return noClasses()
        .that(
            DescribedPredicate.describe(
                "do not keep the time", type -> !KEEPERS_OF_TIME.contains(type.getName())))
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe("it tells the system's time", CodeRules::readsTime))
        .because("a test must be able to move the clock");
  }

  static ArchRule noConsoleAndNoOldDates() {
    return noClasses()
        .should(ACCESS_STANDARD_STREAMS)
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(OLD_DATES)
        .because("logs are structured, and java.time is exact");
  }

  static ArchRule packagesAreNullMarked() {
    return classes().should(new StandInNullMarkedPackage());
  }

  /** Calls and method references, like {@code Instant::now}. */
  private static boolean readsTime(JavaAccess<?> access) {
    if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
      return false;
    }
    String owner = target.getOwner().getName();
    return switch (target.getName()) {
      case "currentTimeMillis" -> owner.equals("java.lang.System");
      case "now" ->
          owner.startsWith("java.time.")
              && target.getRawParameterTypes().stream().noneMatch(CodeRules::isClock);
      case "systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds", "tickMinutes" ->
          owner.equals("java.time.Clock");
      default -> false;
    };
  }

  private static boolean isClock(JavaClass type) {
    return type.getName().equals("java.time.Clock");
  }

  private static final class StandInNullMarkedPackage extends ArchCondition<JavaClass> {

    StandInNullMarkedPackage() {
      super("stand in a package that is @NullMarked in its package-info");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      boolean isMarked =
          type.getPackage()
              .tryGetPackageInfo()
              .map(info -> info.isAnnotatedWith(NULL_MARKED))
              .orElse(false);
      if (!isMarked) {
        events.add(
            SimpleConditionEvent.violated(type, type.getName() + " stands in an unmarked package"));
      }
    }
  }
}
