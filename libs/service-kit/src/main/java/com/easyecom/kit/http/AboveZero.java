package com.easyecom.kit.http;

import com.easyecom.kernel.money.Decimal;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The amount or quantity must be more than zero; null is not its business. */
@Target({
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AboveZero.Check.class)
public @interface AboveZero {

  String message() default "must be greater than 0";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The check itself. */
  class Check implements ConstraintValidator<AboveZero, Decimal> {
    @Override
    public boolean isValid(@Nullable Decimal value, ConstraintValidatorContext context) {
      return value == null || value.isPositive();
    }
  }
}
