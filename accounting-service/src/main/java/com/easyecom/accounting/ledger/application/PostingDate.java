package com.easyecom.accounting.ledger.application;

import com.easyecom.accounting.period.PostingTurn;
import com.easyecom.kernel.error.Refusal;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/**
 * Decides on which day an entry counts: this is the one place where a closed period moves an entry
 * that nobody asked for just now, or refuses one that a person asks for. Whoever is told a day has
 * the turn to post, so that the day's month stays open until the entry is committed.
 */
@Singleton
class PostingDate {

  private final PostingTurn turn;

  PostingDate(PostingTurn turn) {
    this.turn = turn;
  }

  /** The day on which what happened on {@code effectiveDate} is posted. */
  LocalDate ofEvent(LocalDate effectiveDate) {
    return turn.take().firstOpenFrom(effectiveDate);
  }

  /**
   * The day that a person asked for.
   *
   * @throws Refusal {@code period_closed}
   */
  LocalDate ofPerson(LocalDate entryDate) {
    turn.take().requireOpen(entryDate);
    return entryDate;
  }
}
