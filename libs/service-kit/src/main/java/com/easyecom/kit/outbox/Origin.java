package com.easyecom.kit.outbox;

import org.jspecify.annotations.Nullable;

/**
 * Where an event comes from.
 *
 * @param requestId the request that caused it; null outside of any
 * @param traceparent that request's trace (W3C Trace Context); null while none is recorded
 */
public record Origin(@Nullable String requestId, @Nullable String traceparent) {}
