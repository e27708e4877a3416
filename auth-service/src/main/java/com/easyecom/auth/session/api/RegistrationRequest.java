package com.easyecom.auth.session.api;

import com.easyecom.auth.password.StrongPassword;
import com.easyecom.auth.user.application.EmailAddress;
import com.easyecom.auth.user.application.Username;
import jakarta.validation.constraints.NotNull;

/** What a stranger gives to become a user. */
public record RegistrationRequest(
    @NotNull @Username String username,
    @NotNull @EmailAddress String email,
    @NotNull @StrongPassword String password) {}
