package com.easyecom.accounting.chain.application;

import com.easyecom.events.accounting.JournalExtended;
import com.easyecom.kit.outbox.Events;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Tells others every second where the journal ends, if it has grown. */
@ApplicationScoped
class TellHead {

  private final JournalChain chain;
  private final Events events;

  TellHead(JournalChain chain, Events events) {
    this.chain = chain;
    this.events = events;
  }

  @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  void tell() {
    chain
        .untoldHead()
        .ifPresent(head -> events.publish(new JournalExtended(head.length(), head.hash().hex())));
  }
}
