package com.easyecom.catalog.stock.persistence;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.TreeSet;

/**
 * Which stocks the running transaction has locked. Whoever writes stock that it did not lock, or
 * locks in another order than that of the products' ids, would some day wait for another writer
 * that waits for it; it fails here the first time it is tried.
 */
@Singleton
class LockedStocks {

  private final TransactionSynchronizationRegistry transactions;

  LockedStocks(TransactionSynchronizationRegistry transactions) {
    this.transactions = transactions;
  }

  /**
   * Notes that these are about to be locked.
   *
   * @throws IllegalStateException outside of a transaction, or when one that is locked already
   *     comes after one of these
   */
  void add(Collection<Long> productIds) {
    if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("a lock ends with its transaction, and there is none");
    }
    TreeSet<Long> locked = locked();
    for (long id : new TreeSet<>(productIds)) {
      if (!locked.isEmpty() && locked.last() > id && !locked.contains(id)) {
        throw new IllegalStateException(
            "stock %d is locked after stock %d".formatted(id, locked.last()));
      }
      locked.add(id);
    }
    // An import's are many: they are not copied each time.
    transactions.putResource(LockedStocks.class, locked);
  }

  /**
   * @throws IllegalStateException when one of these is not locked
   */
  void check(Collection<Long> productIds) {
    if (!locked().containsAll(productIds)) {
      throw new IllegalStateException(
          "stock is written of %s, but locked of %s".formatted(productIds, locked()));
    }
  }

  @SuppressWarnings("unchecked")
  private TreeSet<Long> locked() {
    boolean isInTransaction = transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    Object locked = isInTransaction ? transactions.getResource(LockedStocks.class) : null;
    return locked == null ? new TreeSet<>() : (TreeSet<Long>) locked;
  }
}
