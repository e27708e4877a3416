package com.easyecom.accounting.period;

import com.easyecom.kernel.period.ClosedMonths;
import com.easyecom.kit.inbox.EffectsTurn;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The turn to post, which one transaction has at a time: whoever closes a month, archives an
 * account or says which account is posted to waits for it like whoever posts. So what is read in
 * the turn stays so until the transaction ends. Events are taken in it as a whole, so that the
 * inbox tells whether a month was closed before one took effect: a rebuild asks it (docs/adr/0024).
 */
@Singleton
public class PostingTurn implements EffectsTurn {

  private final Jdbi jdbi;
  private final Periods periods;
  private final TransactionSynchronizationRegistry transactions;

  PostingTurn(Jdbi jdbi, Periods periods, TransactionSynchronizationRegistry transactions) {
    this.jdbi = jdbi;
    this.periods = periods;
    this.transactions = transactions;
  }

  /**
   * Waits for the turn in the running transaction, which keeps it until it ends.
   *
   * @return what is closed, asked once per transaction however often it posts
   */
  public ClosedMonths take() {
    @Nullable Object known = transactions.getResource(PostingTurn.class);
    if (known != null) {
      return (ClosedMonths) known;
    }
    jdbi.useHandle(
        handle ->
            handle.execute("SELECT pg_advisory_xact_lock(hashtext(current_schema || '.posting'))"));
    // A statement of its own: one that waited for the turn would still see what was before.
    ClosedMonths closed = periods.closed();
    transactions.putResource(PostingTurn.class, closed);
    return closed;
  }

  @Override
  public void await() {
    take();
  }
}
