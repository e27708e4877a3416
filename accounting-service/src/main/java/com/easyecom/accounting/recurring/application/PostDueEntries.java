package com.easyecom.accounting.recurring.application;

import com.easyecom.accounting.ledger.application.EventEntry;
import com.easyecom.accounting.ledger.application.PostRecurrence;
import com.easyecom.accounting.period.PostingTurn;
import com.easyecom.kit.shop.Shop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Posts what recurs, for each month once, however many instances there are and however long none
 * was: when an entry is due next is read and moved on in the turn to post, with the entry itself.
 */
@Singleton
public class PostDueEntries {

  private final RecurringEntries entries;
  private final PostRecurrence postRecurrence;
  private final PostingTurn turn;
  private final Shop shop;
  private final Clock clock;

  PostDueEntries(
      RecurringEntries entries,
      PostRecurrence postRecurrence,
      PostingTurn turn,
      Shop shop,
      Clock clock) {
    this.entries = entries;
    this.postRecurrence = postRecurrence;
    this.turn = turn;
    this.shop = shop;
    this.clock = clock;
  }

  @Scheduled(every = "${easyecom.recurring.every}", concurrentExecution = ConcurrentExecution.SKIP)
  void postWhenDue() {
    postUntil(shop.dayOf(clock.instant()));
  }

  /** Posts all that is due on a day or was before, each in a transaction, the oldest first. */
  public void postUntil(LocalDate today) {
    // Nobody has to wait for the turn while nothing is due.
    while (entries.firstDue(today).isPresent()) {
      QuarkusTransaction.requiringNew().run(() -> postFirst(today));
    }
  }

  private void postFirst(LocalDate today) {
    turn.take();
    entries.firstDue(today).ifPresent(this::post);
  }

  /**
   * Posts an entry in the running transaction, which has the turn, for every month that is due.
   *
   * @return the entry with what is due next
   */
  RecurringEntry postAllDue(RecurringEntry started, LocalDate today) {
    RecurringEntry entry = started;
    while (entry.isDue(today)) {
      entry = post(entry);
    }
    return entry;
  }

  private RecurringEntry post(RecurringEntry entry) {
    LocalDate dueOn = Objects.requireNonNull(entry.nextDate());
    postRecurrence.post(
        entry.id(),
        dueOn,
        entry.description(),
        entry.createdBy(),
        entry.lines().stream()
            .map(line -> new EventEntry.Line(line.accountCode(), line.debit(), line.credit()))
            .toList());
    RecurringEntry moved = entry.posted(dueOn);
    entries.save(moved);
    return moved;
  }
}
