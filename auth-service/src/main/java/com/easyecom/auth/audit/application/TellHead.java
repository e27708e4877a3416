package com.easyecom.auth.audit.application;

import com.easyecom.events.auth.AuditTrailExtended;
import com.easyecom.kit.outbox.Events;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Tells others every few seconds where the trail ends, if it has grown. */
@ApplicationScoped
class TellHead {

  private final Trail trail;
  private final Events events;

  TellHead(Trail trail, Events events) {
    this.trail = trail;
    this.events = events;
  }

  @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  void tell() {
    trail
        .untoldHead()
        .ifPresent(
            head -> events.publish(new AuditTrailExtended(head.length(), head.hash().hex())));
  }
}
