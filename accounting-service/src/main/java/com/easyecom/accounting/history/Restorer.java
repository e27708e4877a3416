package com.easyecom.accounting.history;

import com.easyecom.events.DomainEvent;
import java.util.Set;

/**
 * Applies again what the books' own events tell, to books that are rebuilt from nothing. Every bean
 * that implements it is asked by itself; a feature whose events carry what people decided has one.
 */
public interface Restorer {

  /** The events that it applies. */
  Set<Class<? extends DomainEvent>> eventClasses();

  /**
   * Applies an event in the running transaction, as exactly as the event tells it, and tells
   * nobody. All earlier ones are applied. Posted entries come here only when no event of another
   * service caused them: the others are posted by the rules.
   */
  void restore(DomainEvent event);
}
