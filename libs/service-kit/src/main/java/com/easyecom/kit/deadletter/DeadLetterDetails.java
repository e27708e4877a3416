package com.easyecom.kit.deadletter;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter with all that is known of it.
 *
 * @param requestId the request that caused the event
 * @param data the event's data; text where they are no JSON
 * @param parkedBehind how many events wait for this one
 * @param waitsBehind the dead letter that this one waits for
 */
public record DeadLetterDetails(
    @JsonUnwrapped DeadLetterView letter,
    Instant occurredAt,
    @Nullable String requestId,
    @Schema(implementation = Object.class) JsonNode data,
    long parkedBehind,
    @Nullable Long waitsBehind) {}
