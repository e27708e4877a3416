package com.easyecom.events.auth;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody did something in some service: what the audit trail is made of.
 *
 * @param recordId this record's own id; records have no order but that of the trail
 * @param service the service that it happened in
 * @param actor the acting person's name, or a service's that acted on its own
 * @param actorId the acting person; null for a service
 * @param action what was done, as {@code order.placed}
 * @param subjectType what it was done to, as {@code order}
 * @param subjectId which; null when there is no single one
 */
@EventType(value = "com.easyecom.auth.AuditRecorded.v1", topic = Topic.AUTH_AUDIT)
public record AuditRecorded(
    UUID recordId,
    String service,
    String actor,
    @Nullable Long actorId,
    String action,
    String subjectType,
    @Nullable String subjectId,
    List<Change> changes,
    Instant occurredAt,
    @Nullable String requestId)
    implements DomainEvent {

  public AuditRecorded {
    changes = List.copyOf(changes);
  }

  /**
   * A field that has another value now. Of a secret or personal field both values are null: it is
   * named, and its values are nobody's business.
   *
   * @param before null also where there was nothing before
   * @param after null also where there is nothing any more
   */
  public record Change(String field, @Nullable String before, @Nullable String after) {}

  @Override
  public String aggregateId() {
    return recordId.toString();
  }

  @Override
  public long aggregateVersion() {
    return 1;
  }
}
