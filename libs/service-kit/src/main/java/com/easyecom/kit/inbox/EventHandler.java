package com.easyecom.kit.inbox;

import com.easyecom.events.DomainEvent;
import com.easyecom.kit.events.EventEnvelope;

/**
 * What a service does about one type of event. Every bean that implements it is subscribed to the
 * event's topic by itself.
 */
public interface EventHandler<E extends DomainEvent> {

  /** The event it handles. */
  Class<E> eventClass();

  /**
   * Takes the event's effect, in a transaction that also records that it was taken: so it happens
   * once. A {@link com.easyecom.kernel.error.Refusal} or any other fault that trying again cannot
   * mend sets the event aside; a database that is away makes it wait.
   */
  void on(E event, EventEnvelope envelope);
}
