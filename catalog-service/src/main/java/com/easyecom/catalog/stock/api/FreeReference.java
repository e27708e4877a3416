package com.easyecom.catalog.stock.api;

import com.easyecom.catalog.stock.application.Cause;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The reference type must not be one of {@link Cause#RESERVED}; null is not its business. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FreeReference.Check.class)
@interface FreeReference {

  String message() default "must not be one of the shop's own";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The check itself. */
  class Check implements ConstraintValidator<FreeReference, String> {
    @Override
    public boolean isValid(@Nullable String type, ConstraintValidatorContext context) {
      return type == null || !Cause.RESERVED.contains(type);
    }
  }
}
