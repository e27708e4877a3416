package com.easyecom.internalapi.auth;

import org.jspecify.annotations.Nullable;

/**
 * Asks whether a one-time code of the acting user is good, and uses it up. {@code POST
 * /internal/two-factor-checks}: 204, or 403 {@code two_factor_required} / {@code
 * two_factor_invalid}, or 429 after too many bad ones. The user is the one that the service token
 * acts for.
 *
 * @param code null when none was given
 * @param purpose what it is to allow, as {@code order.edit}
 * @param changeId the one change that the code was given for; null when it was given for none
 */
public record TwoFactorCheck(@Nullable String code, String purpose, @Nullable String changeId) {}
