package com.easyecom.catalog.lowstock.application;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The products of which the running transaction will tell in the end, and not with each change. */
@Singleton
class WatchedProducts {

  private final TransactionSynchronizationRegistry transactions;

  WatchedProducts(TransactionSynchronizationRegistry transactions) {
    this.transactions = transactions;
  }

  void add(Collection<Long> productIds) {
    watched().addAll(productIds);
  }

  void remove(Collection<Long> productIds) {
    productIds.forEach(watched()::remove);
  }

  boolean contains(long productId) {
    return watched().contains(productId);
  }

  @SuppressWarnings("unchecked")
  private Set<Long> watched() {
    Object watched = transactions.getResource(WatchedProducts.class);
    if (watched == null) {
      watched = new HashSet<Long>();
      transactions.putResource(WatchedProducts.class, watched);
    }
    return (Set<Long>) watched;
  }
}
