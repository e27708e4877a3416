package com.easyecom.order.customers.application;

import com.easyecom.kernel.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What customers asks of their orders, which another feature keeps. */
public interface CustomerSales {

  /**
   * What a customer bought.
   *
   * @param orders how many were placed; drafts and cancelled ones do not count
   * @param spent what of them was fulfilled, less discount and with tax
   * @param lastOrderedAt of those that count; null when there is none
   */
  record Sales(long orders, Money spent, @Nullable Instant lastOrderedAt) {}

  Sales of(long customerId);

  /**
   * Makes one customer's orders another's, in the running transaction: each is at its next version
   * then, and says so in its history.
   *
   * @param most how many may be moved
   * @return how many there were; more than {@code most} when there are too many, and then some were
   *     moved and the transaction must fail
   */
  long move(long from, long to, int most, String actor);
}
