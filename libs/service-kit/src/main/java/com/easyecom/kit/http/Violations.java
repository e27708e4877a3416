package com.easyecom.kit.http;

import com.easyecom.kernel.error.FieldError;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import jakarta.validation.ConstraintViolation;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Bean Validation's findings in the words of the API. */
final class Violations {

  private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();

  private Violations() {}

  static List<FieldError> fieldErrors(Set<? extends ConstraintViolation<?>> violations) {
    return violations.stream()
        .map(violation -> new FieldError(field(violation), violation.getMessage()))
        .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
        .toList();
  }

  private static String field(ConstraintViolation<?> violation) {
    String path = violation.getPropertyPath().toString();
    return SNAKE_CASE.translate(path.replace(".<list element>", ""));
  }
}
