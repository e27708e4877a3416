package com.easyecom.order.customers.application;

import com.easyecom.events.order.CustomersMerged;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.outbox.Events;
import com.easyecom.kit.security.Acting;
import com.easyecom.order.customers.domain.Customer;
import com.easyecom.order.customers.domain.CustomerError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes one customer of two that turned out to be the same. */
@ApplicationScoped
public class MergeCustomers {

  /** So many orders are moved in seconds; who has more is rather the one to keep. */
  public static final int MOST_ORDERS = 20_000;

  private final Customers customers;
  private final CustomerSales sales;
  private final Events events;
  private final Audit audit;
  private final Acting acting;
  private final Clock clock;

  MergeCustomers(
      Customers customers,
      CustomerSales sales,
      Events events,
      Audit audit,
      Acting acting,
      Clock clock) {
    this.customers = customers;
    this.sales = sales;
    this.events = events;
    this.audit = audit;
    this.acting = acting;
    this.clock = clock;
  }

  /**
   * Keeps the one, with what it lacked and the duplicate knows. The duplicate's orders and its own
   * duplicates become the kept one's; it stays as a sign to it. Again the same is no change.
   *
   * @param version of the one that is kept, as whoever merges them saw it; null for any
   * @throws Refusal {@code not_found}, {@code invalid_request} when the duplicate is nobody or the
   *     same, {@code customer_merged} when either was merged before, {@code stale_version}, {@code
   *     too_many_orders}
   */
  @Transactional
  public void merge(long id, long duplicateId, @Nullable Long version) {
    if (id == duplicateId) {
      throw Refusal.invalid("duplicate_id", "is the customer itself");
    }
    Map<Long, Customer> both = customers.lockForMerge(id, duplicateId);
    Customer kept = both.get(id);
    Customer duplicate = both.get(duplicateId);
    if (kept == null) {
      throw FindCustomers.unknown(id);
    }
    if (duplicate == null) {
      throw Refusal.invalid("duplicate_id", "is not a customer");
    }
    if (!duplicate.isMergedInto(kept)) {
      merge(kept, duplicate, version);
    }
  }

  private void merge(Customer kept, Customer duplicate, @Nullable Long version) {
    Instant now = clock.instant();
    Customer whole = kept.absorb(duplicate, version, now);
    Customer sign = duplicate.mergeInto(whole, now);
    // In this order: a phone that moves is never in two places.
    store(sign);
    store(whole);
    customers.redirect(duplicate.id(), kept.id(), now);
    long moved = sales.move(duplicate.id(), kept.id(), MOST_ORDERS, acting.identity().username());
    if (moved > MOST_ORDERS) {
      String detail =
          "Customer %d has more than %d orders: keep that one."
              .formatted(duplicate.id(), MOST_ORDERS);
      throw new Refusal(CustomerError.TOO_MANY_ORDERS, detail).with("most_orders", MOST_ORDERS);
    }
    events.publish(
        List.of(
            new CustomersMerged(whole.id(), whole.version(), sign.id(), moved, now),
            audit.entry(
                "customer.merged",
                CustomerAudit.subject(whole),
                CustomerAudit.changed(kept, whole)
                    .set("duplicate_id", sign.id())
                    .set("orders_moved", moved))));
  }

  private void store(Customer customer) {
    if (!customers.update(customer)) {
      throw new IllegalStateException("a merge takes nobody else's phone");
    }
  }
}
