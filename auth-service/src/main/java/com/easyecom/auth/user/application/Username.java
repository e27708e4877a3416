package com.easyecom.auth.user.application;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A name to sign in with; null is not its business. */
@Pattern(regexp = "[A-Za-z0-9._-]{3,64}")
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
public @interface Username {

  String message() default "must have 3 to 64 characters, of A-Z, a-z, 0-9, '.', '_' and '-'";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
