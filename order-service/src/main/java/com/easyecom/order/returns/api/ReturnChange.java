package com.easyecom.order.returns.api;

import com.easyecom.order.returns.domain.ReturnStatus;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The status that a return is to have. */
public record ReturnChange(
    @NotNull ReturnStatus status,
    @Nullable
        @Schema(description = "The version that you decided on: 409 stale_version if another.")
        Long version) {}
