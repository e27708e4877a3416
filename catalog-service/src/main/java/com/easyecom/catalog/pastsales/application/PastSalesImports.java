package com.easyecom.catalog.pastsales.application;

import com.easyecom.catalog.stock.application.RecordedMovement;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Which imports of past sales took their stock. */
public interface PastSalesImports {

  /** What is known of an import. */
  enum Known {
    /** It is noted as taken, just now and in this transaction. */
    NEW,
    TAKEN,
    UNDONE
  }

  /** Notes that an import takes its stock; waits for another transaction that does so. */
  Known take(long importId, Collection<Long> fulfilmentIds, Instant now);

  /**
   * Notes that it is undone, whether it was taken or not; waits as {@link #take} does.
   *
   * @return whether its movements are to be put back
   */
  boolean undo(long importId, Instant now);

  /** What an import moved, in the order in which it took effect. */
  List<RecordedMovement> movements(long importId);
}
