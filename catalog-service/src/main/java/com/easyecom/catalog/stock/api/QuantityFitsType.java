package com.easyecom.catalog.stock.api;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The quantity must be one that the movement's type allows; what is missing is not its business.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = QuantityFitsType.Check.class)
@interface QuantityFitsType {

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The check itself. */
  class Check implements ConstraintValidator<QuantityFitsType, AdjustmentBody> {

    @Override
    @SuppressWarnings("NullAway") // The body is checked before it is known to be complete.
    public boolean isValid(AdjustmentBody body, ConstraintValidatorContext context) {
      boolean isComplete = body.movementType() != null && body.quantity() != null;
      if (!isComplete || body.movementType().allows(body.quantity())) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(
              body.movementType().isSigned() ? "must not be 0" : "must be greater than 0")
          .addPropertyNode("quantity")
          .addConstraintViolation();
      return false;
    }
  }
}
