package com.easyecom.catalog.allocation.api;

import com.easyecom.kernel.error.FieldError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with an internal request; internal bodies are read tolerantly. */
final class RequestCheck {

  private static final int MAX_LINES = 5_000;

  private final List<FieldError> errors = new ArrayList<>();

  RequestCheck that(boolean isRight, String field, String message) {
    if (!isRight) {
      errors.add(new FieldError(field, message));
    }
    return this;
  }

  RequestCheck id(String field, long id) {
    return that(id > 0, field, "must be an id");
  }

  RequestCheck quantity(int index, @Nullable Quantity quantity) {
    boolean isRight = quantity != null && quantity.isPositive();
    return that(isRight, "lines[%d].quantity".formatted(index), "must be greater than 0");
  }

  RequestCheck lines(@Nullable List<?> lines) {
    boolean isRight =
        lines != null
            && !lines.isEmpty()
            && lines.size() <= MAX_LINES
            && lines.stream().noneMatch(line -> line == null);
    return that(isRight, "lines", "must be 1 to " + MAX_LINES + " lines");
  }

  /**
   * @throws Refusal {@code invalid_request} when something is wrong
   */
  void orRefuse() {
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
  }
}
