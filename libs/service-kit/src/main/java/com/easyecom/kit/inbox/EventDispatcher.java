package com.easyecom.kit.inbox;

import static java.util.stream.Collectors.toSet;

import com.easyecom.kit.crash.CrashPoint;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.events.EventKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Takes the effect of what was read, a batch in one transaction, and parks what must wait behind an
 * event that was set aside.
 *
 * <p>Keys with nothing set aside need no lock. Whoever reads a key's events takes them in order, so
 * two that read the same (one of them lost its partitions and does not know yet) meet at the inbox,
 * and what either finds taken really was. Only a key that is blocked can be let go by others, while
 * the batch is under way: that is looked at again under the key's lock.
 */
@Singleton
class EventDispatcher {

  private static final Logger LOG = Logger.getLogger(EventDispatcher.class);

  private final EventTaker taker;
  private final SetAsideTable aside;
  private final KeyLocks locks;

  EventDispatcher(EventTaker taker, SetAsideTable aside, KeyLocks locks) {
    this.taker = taker;
    this.aside = aside;
    this.locks = locks;
  }

  /** Takes the effect of all these events, or of none when one fails. */
  void deliver(List<EventEnvelope> events) {
    List<EventEnvelope> open = events;
    while (!open.isEmpty()) {
      List<EventEnvelope> batch = open;
      open = QuarkusTransaction.requiringNew().call(() -> deliverNow(batch));
    }
  }

  /** Sets aside an event that was refused for good. */
  void setAside(EventEnvelope event, Exception fault) {
    LOG.errorf(fault, "The event %s %s is set aside", event.type(), event.id());
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              locks.lockQueues(keysOf(List.of(event)));
              aside.setAside(event, FaultReason.of(fault));
            });
  }

  /** Answers those that were to wait, and whose key was let go meanwhile: it is their turn now. */
  private List<EventEnvelope> deliverNow(List<EventEnvelope> events) {
    Set<EventKey> blocked = aside.blockedAmong(keysOf(events));
    taker.takeAll(those(events, blocked, false));
    List<EventEnvelope> released = park(those(events, blocked, true));
    CrashPoint.reach("inbox.effects.taken");
    return released;
  }

  private List<EventEnvelope> park(List<EventEnvelope> events) {
    if (events.isEmpty()) {
      return events;
    }
    locks.lockQueues(keysOf(events));
    Set<EventKey> blocked = aside.blockedAmong(keysOf(events));
    aside.park(those(events, blocked, true));
    return those(events, blocked, false);
  }

  private static List<EventEnvelope> those(
      List<EventEnvelope> events, Set<EventKey> keys, boolean areAmong) {
    return events.stream().filter(event -> keys.contains(EventKey.of(event)) == areAmong).toList();
  }

  private static Set<EventKey> keysOf(List<EventEnvelope> events) {
    return events.stream().map(EventKey::of).collect(toSet());
  }
}
