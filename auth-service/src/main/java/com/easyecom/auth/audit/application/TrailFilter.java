package com.easyecom.auth.audit.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which records a list shows; null for what does not matter. */
public record TrailFilter(
    @Nullable String actor,
    @Nullable String action,
    @Nullable String service,
    @Nullable Instant from,
    @Nullable Instant until) {}
