package com.easyecom.testkit.service;

import com.easyecom.infra.postgres.PgvectorPrograms;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a test where there is no PostgreSQL with pgvector, and says what it takes. */
@ExtendWith(NeedsPgvector.Condition.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsPgvector {

  /** Asked before anything is started. */
  class Condition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return PgvectorPrograms.areThere()
          ? ConditionEvaluationResult.enabled("pgvector is there")
          : ConditionEvaluationResult.disabled(PgvectorPrograms.howToGetThem());
    }
  }
}
