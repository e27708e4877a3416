package com.easyecom.accounting.chart;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What to change about an account; what is left out stays.
 *
 * @param version the one that was changed: 409 {@code stale_version} if there is another
 */
record ChangeAccountRequest(
    @Nullable @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Size(max = 200)
        String name,
    @Nullable AccountType accountType,
    @Nullable Long version) {}
