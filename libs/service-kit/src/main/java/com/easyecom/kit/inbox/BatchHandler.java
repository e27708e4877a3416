package com.easyecom.kit.inbox;

import com.easyecom.events.DomainEvent;
import java.util.List;
import java.util.Set;

/**
 * What a service does about events that came together, of one type or of several: with one
 * statement for all of them instead of one for each. Every bean that implements it is subscribed to
 * the events' topics by itself.
 */
public interface BatchHandler {

  /** The events it handles. */
  Set<Class<? extends DomainEvent>> eventClasses();

  /**
   * Takes the events' effect, in a transaction that also records that they were taken: so it
   * happens once. They are at most as many as one poll reads, in the order in which they were read:
   * those of one aggregate in the order in which they happened. None took effect before. Handlers
   * of single events have had them before.
   *
   * <p>A fault makes all of them be tried again one by one, so that only the guilty one is set
   * aside.
   */
  void on(List<DeliveredEvent> events);
}
