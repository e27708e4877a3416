package com.easyecom.auth.user.application;

import com.easyecom.auth.password.PasswordHash;

/** A user with what their password is checked against. */
public record Credentials(User user, PasswordHash passwordHash) {}
