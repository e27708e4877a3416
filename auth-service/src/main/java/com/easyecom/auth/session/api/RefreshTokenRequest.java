package com.easyecom.auth.session.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The session to go on with, or to end. */
public record RefreshTokenRequest(@NotNull @Size(max = 512) String refreshToken) {}
