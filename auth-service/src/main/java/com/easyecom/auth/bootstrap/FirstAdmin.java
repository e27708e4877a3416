package com.easyecom.auth.bootstrap;

import com.easyecom.auth.password.StrongPassword;
import com.easyecom.auth.user.application.EmailAddress;
import com.easyecom.auth.user.application.Username;
import jakarta.validation.constraints.NotNull;

/** The first admin as the operator configures them, held to the rules that all users are. */
record FirstAdmin(
    @NotNull @Username String username,
    @NotNull @StrongPassword String password,
    @NotNull @EmailAddress String email) {}
