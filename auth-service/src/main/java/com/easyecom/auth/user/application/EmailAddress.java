package com.easyecom.auth.user.application;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An e-mail address as browsers' forms accept it (WHATWG HTML, "valid e-mail address"), with a
 * domain of at least two labels. All repetitions are bounded, so that no text can make the check
 * slow or deep. Null is not its business.
 */
@Size(max = 254)
@Pattern(
    regexp =
        "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,20}")
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
public @interface EmailAddress {

  String message() default "must be an e-mail address";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
