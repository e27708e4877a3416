package com.easyecom.kit.deadletter;

import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.audit.Subject;
import com.easyecom.kit.events.EventKey;
import com.easyecom.kit.inbox.EventTaker;
import com.easyecom.kit.inbox.InboxTable;
import com.easyecom.kit.inbox.KeyLocks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets single dead letters go, each in a transaction of its own, by effect or without one. */
@Singleton
class LetGo {

  private final DeadLetterTable table;
  private final EventTaker taker;
  private final InboxTable inbox;
  private final KeyLocks locks;
  private final Audit audit;

  LetGo(DeadLetterTable table, EventTaker taker, InboxTable inbox, KeyLocks locks, Audit audit) {
    this.table = table;
    this.taker = taker;
    this.inbox = inbox;
    this.locks = locks;
    this.audit = audit;
  }

  /**
   * Lets the event take effect, if it is its turn.
   *
   * @return {@code Done}, {@code Gone} or {@code WaitsBehind}; what handlers throw is thrown
   */
  Step byEffect(long id) {
    return inTransaction(
        id,
        true,
        letter -> {
          taker.take(letter.event());
          record("dead_letter.replayed", letter);
        });
  }

  /**
   * Gives the event up, whether it is its turn or not; a redelivery will find it done.
   *
   * @return {@code Done} or {@code Gone}
   */
  Step byDiscarding(long id) {
    return inTransaction(
        id,
        false,
        letter -> {
          inbox.accept(List.of(letter.event().id()));
          record("dead_letter.discarded", letter);
        });
  }

  private void record(String action, SetAsideEvent letter) {
    audit.record(
        action,
        new Subject("event", letter.event().id().toString()),
        Changes.none()
            .set("type", letter.event().type())
            .set("aggregate_id", letter.event().aggregateId()));
  }

  private Step inTransaction(long id, boolean inTurn, Consumer<SetAsideEvent> deal) {
    return QuarkusTransaction.requiringNew().call(() -> letGo(id, inTurn, deal));
  }

  private Step letGo(long id, boolean inTurn, Consumer<SetAsideEvent> deal) {
    @Nullable SetAsideEvent letter = lockedForRelease(id);
    if (letter == null) {
      return new Step.Gone();
    }
    long first = table.firstOf(letter.key()).orElseThrow();
    if (inTurn && first != id) {
      return new Step.WaitsBehind(first);
    }
    deal.accept(letter);
    locks.lockQueues(List.of(letter.key()));
    table.remove(id);
    return new Step.Done(first == id ? table.promoteFirstOf(letter.key()) : null);
  }

  /** Looks twice: whoever had the lock before may have let it go. */
  private @Nullable SetAsideEvent lockedForRelease(long id) {
    Optional<EventKey> key = table.find(id).map(SetAsideEvent::key);
    if (key.isEmpty()) {
      return null;
    }
    locks.lockRelease(key.get());
    return table.find(id).orElse(null);
  }
}
