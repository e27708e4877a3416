package com.easyecom.auth.session.api;

import com.easyecom.auth.password.PasswordPolicy;
import com.easyecom.auth.password.StrongPassword;
import com.easyecom.auth.user.application.EmailAddress;
import com.easyecom.auth.user.application.Username;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a stranger gives to become a user. */
public record RegistrationRequest(
    @NotNull @Username String username,
    @NotNull @EmailAddress String email,
    @NotNull
        @StrongPassword
        @Schema(minLength = PasswordPolicy.MIN_LENGTH, maxLength = PasswordPolicy.MAX_LENGTH)
        String password) {}
