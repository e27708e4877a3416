package com.easyecom.catalog.product.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of changing many products. */
record BulkChangeView(
    @Schema(description = "How many are different now.") int changed,
    @Schema(description = "How many were so before.") int unchanged) {}
