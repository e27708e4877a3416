package com.easyecom.auth.audit.api;

import com.easyecom.auth.audit.domain.TrailRecord;
import com.easyecom.events.auth.AuditRecorded.Change;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody did, as answers show it. */
public record LogView(
    long id,
    String actor,
    String action,
    Details details,
    String service,
    Instant occurredAt,
    @Nullable String requestId) {

  /** What it was done to, and what changed by it; of personal fields there are only the names. */
  public record Details(
      String subjectType, @Nullable String subjectId, List<FieldChange> changes) {}

  /** A field, and its value before and after. */
  public record FieldChange(String field, @Nullable String before, @Nullable String after) {}

  static LogView of(TrailRecord record, ObjectMapper mapper) {
    return new LogView(
        record.id(),
        record.actor(),
        record.action(),
        new Details(record.subjectType(), record.subjectId(), changes(record, mapper)),
        record.service(),
        record.occurredAt(),
        record.requestId());
  }

  /** A record that somebody altered is shown, too; that it was, the verification says. */
  private static List<FieldChange> changes(TrailRecord record, ObjectMapper mapper) {
    try {
      return List.of(mapper.readValue(record.changes(), Change[].class)).stream()
          .map(change -> new FieldChange(change.field(), change.before(), change.after()))
          .toList();
    } catch (JsonProcessingException altered) {
      return List.of();
    }
  }
}
