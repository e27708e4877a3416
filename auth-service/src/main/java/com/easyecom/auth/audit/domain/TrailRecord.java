package com.easyecom.auth.audit.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record of the trail. The components are those of the event AuditRecorded, in its meaning.
 *
 * @param id its place, from 1 without a gap
 * @param changes a JSON array
 * @param occurredAt to the microsecond, as the database keeps it
 */
public record TrailRecord(
    long id,
    UUID recordId,
    String service,
    String actor,
    @Nullable Long actorId,
    String action,
    String subjectType,
    @Nullable String subjectId,
    String changes,
    Instant occurredAt,
    @Nullable String requestId) {}
