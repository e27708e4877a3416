package com.easyecom.kit.audit;

import com.easyecom.events.auth.AuditRecorded;
import com.easyecom.kernel.id.TimeOrderedUuid;
import com.easyecom.kit.http.RequestId;
import com.easyecom.kit.outbox.Events;
import com.easyecom.kit.security.Acting;
import com.easyecom.kit.security.Identity;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells the audit trail what somebody did. A record is an event like others: it commits with the
 * change that it tells of, or not at all.
 */
@Singleton
public class Audit {

  private final Events events;
  private final Acting acting;
  private final Clock clock;
  private final String service;

  Audit(
      Events events,
      Acting acting,
      Clock clock,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.events = events;
    this.acting = acting;
    this.clock = clock;
    this.service = service;
  }

  /**
   * Records what whoever acts now did, in the running transaction.
   *
   * @param action as {@code order.placed}
   */
  public void record(String action, Subject subject, Changes changes) {
    events.publish(entry(action, subject, changes));
  }

  /** The same for whoever did it without being the caller, as somebody who signs in. */
  public void recordAs(Identity actor, String action, Subject subject, Changes changes) {
    events.publish(entryOf(actor, action, subject, changes));
  }

  /** The record alone, for a use case that publishes it together with its other events. */
  public AuditRecorded entry(String action, Subject subject, Changes changes) {
    return entryOf(acting.identity(), action, subject, changes);
  }

  /** The same for whoever asked for it at another time, of whom the name was kept. */
  public AuditRecorded entryFor(String actor, String action, Subject subject, Changes changes) {
    Identity now = acting.identity();
    Identity who = now.username().equals(actor) ? now : new Identity(null, actor, Set.of(), null);
    return entryOf(who, action, subject, changes);
  }

  private AuditRecorded entryOf(Identity actor, String action, Subject subject, Changes changes) {
    return new AuditRecorded(
        TimeOrderedUuid.next(),
        service,
        actor.username(),
        actor.userId(),
        action,
        subject.type(),
        subject.id(),
        changes.list(),
        clock.instant(),
        RequestId.current());
  }
}
