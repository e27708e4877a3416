package com.easyecom.kit.inbox;

import com.easyecom.events.DomainEvent;
import java.util.List;

/** A handler that must know all events that are taken together before the first takes effect. */
public interface PreparedHandler<E extends DomainEvent> extends EventHandler<E> {

  /**
   * Prepares for events that are about to be taken in the running transaction, for example by
   * locking what they need in one order. None took effect before.
   */
  void prepare(List<E> events);
}
