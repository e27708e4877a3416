package com.easyecom.accounting.testing;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventCatalogue;
import com.easyecom.events.auth.AuditRecorded;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What the service told of, by its outbox. */
@Singleton
public class Told {

  private final Jdbi jdbi;

  Told(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** All events of a class about one thing, the first first. */
  public List<JsonPath> of(Class<? extends DomainEvent> event, Object aggregateId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT data FROM outbox WHERE type = :type
                      AND aggregate_id = :id ORDER BY seq
                    """)
                .bind("type", EventCatalogue.typeOf(event))
                .bind("id", aggregateId.toString())
                .mapTo(String.class)
                .map(JsonPath::new)
                .list());
  }

  /** What the audit trail is told was done to one thing, the first first. */
  public List<String> actions(String subjectType, Object subjectId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT data::jsonb ->> 'action' FROM outbox WHERE type = :type
                      AND data::jsonb ->> 'subject_type' = :subjectType
                      AND data::jsonb ->> 'subject_id' = :subjectId ORDER BY seq
                    """)
                .bind("type", EventCatalogue.typeOf(AuditRecorded.class))
                .bind("subjectType", subjectType)
                .bind("subjectId", subjectId.toString())
                .mapTo(String.class)
                .list());
  }
}
