package com.easyecom.auth.password;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The password must satisfy {@link PasswordPolicy}; null is not its business. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = StrongPassword.Check.class)
public @interface StrongPassword {

  String message() default "is too weak";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The check itself; its message says which rule is broken. */
  class Check implements ConstraintValidator<StrongPassword, String> {
    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      Optional<String> weakness =
          value == null ? Optional.empty() : PasswordPolicy.weaknessOf(value);
      weakness.ifPresent(
          message -> {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
          });
      return weakness.isEmpty();
    }
  }
}
