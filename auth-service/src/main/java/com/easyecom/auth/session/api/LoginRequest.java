package com.easyecom.auth.session.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a user gives to sign in.
 *
 * @param totpCode of the user's app, or a recovery code; needed of those who have a second factor
 */
public record LoginRequest(
    @NotNull @Size(max = 64) String username,
    @NotNull @Size(max = 512) String password,
    @Nullable @Size(max = 64) String totpCode) {}
