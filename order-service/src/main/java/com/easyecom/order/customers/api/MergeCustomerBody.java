package com.easyecom.order.customers.api;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /customers/{id}/merge}. */
record MergeCustomerBody(
    @NotNull @Schema(description = "Who is the same, and is not used any longer.") Long duplicateId,
    @Nullable
        @Schema(description = "The kept one's version that you saw: 409 stale_version if another.")
        Long version) {}
