package com.easyecom.accounting.sales;

import static com.easyecom.accounting.testing.Amounts.USD;
import static com.easyecom.accounting.testing.Amounts.ZERO;

import com.easyecom.accounting.testing.Sales;
import com.easyecom.events.DomainEvent;
import com.easyecom.events.catalog.ProductCreated;
import com.easyecom.events.catalog.ProductUpdated;
import com.easyecom.events.catalog.StockIssued;
import com.easyecom.events.order.CustomersMerged;
import com.easyecom.events.order.OrderFulfilled;
import com.easyecom.events.order.ReturnReceived;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Random sales: what is told to the service is kept in a naive list as well. */
final class RandomSales {

  static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-01");
  static final int DAYS = 90;

  private static final List<String> CATEGORIES = List.of("Cups", "Köln & Töpfe", "=1+1", "-");
  private static final List<String> CHANNELS = List.of("api", "shop", "whatsapp");

  final NaiveSales model = new NaiveSales();

  /** To be told, in any order as long as those of one aggregate stay in theirs. */
  final List<DomainEvent> untold = new ArrayList<>();

  private final List<Sold> sold = new ArrayList<>();
  private final Random random;
  private final long firstId = Sales.nextOrderId() * 1_000_000;
  private final List<Long> customers = new ArrayList<>();
  private final long[] versions = new long[6];
  private UnaryOperator<LocalDate> posting = day -> day;
  private long ids = firstId;

  /** A sale that may come back. */
  private record Sold(OrderFulfilled event, List<StockIssued> issues) {}

  RandomSales(Random random) {
    this.random = random;
    for (int i = 0; i < 8; i++) {
      customers.add(++ids);
    }
  }

  /** From now on months are closed: this is where a day's sales are posted. */
  void postTo(UnaryOperator<LocalDate> newPosting) {
    posting = newPosting;
  }

  LocalDate day() {
    return FIRST_DAY.plusDays(random.nextInt(DAYS));
  }

  void step() {
    switch (random.nextInt(12)) {
      case 0 -> sort();
      case 1 -> merge();
      case 2, 3, 4 -> takeBack();
      case 5 -> undo();
      default -> sell();
    }
  }

  private void sort() {
    int index = random.nextInt(versions.length);
    long product = firstId + 100 + index;
    String category = random.nextInt(4) == 0 ? null : pick(CATEGORIES);
    long version = ++versions[index];
    untold.add(
        version == 1
            ? new ProductCreated(
                product, 1, "sku-" + index, "n", category, ZERO, "USD", true, Instant.EPOCH)
            : new ProductUpdated(
                product, version, "sku-" + index, "n", category, ZERO, "USD", true, Instant.EPOCH));
    model.categories.put(product, category);
  }

  private void merge() {
    if (customers.size() > 2) {
      long duplicate = customers.remove(random.nextInt(customers.size()));
      long kept = pick(customers);
      // Whom it had been merged with is merged with the kept one; no event of that comes later.
      untold.add(new CustomersMerged(kept, ++ids, duplicate, 0, Instant.EPOCH));
      model.mergedInto.put(duplicate, kept);
    }
  }

  private void sell() {
    Instant at = time();
    long order = ++ids;
    Long customer = random.nextInt(4) == 0 ? null : pick(customers);
    String channel = pick(CHANNELS);
    List<OrderFulfilled.Line> lines = new ArrayList<>();
    Money subtotal = ZERO;
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      Money total = amount(10_000);
      subtotal = subtotal.plus(total);
      int product = random.nextInt(versions.length);
      lines.add(
          new OrderFulfilled.Line(
              ++ids, firstId + 100 + product, "sku-" + product, quantity(), total, amount(5_000)));
    }
    Money discount = random.nextBoolean() ? ZERO : amount(1_000);
    Money tax = random.nextBoolean() ? ZERO : amount(2_000);
    Money total = subtotal.minus(discount).plus(tax);
    OrderFulfilled sale =
        new OrderFulfilled(
            order,
            1,
            "SO-" + order,
            customer,
            channel,
            ++ids,
            "USD",
            lines,
            subtotal,
            discount,
            tax,
            total,
            true,
            at);
    // The stock may have left on another day than the sale is of.
    Instant left = random.nextInt(5) == 0 ? time() : at;
    untold.add(sale);
    List<StockIssued> issues = lines.stream().map(line -> after(sale).issued(line, left)).toList();
    untold.addAll(issues);
    sold.add(new Sold(sale, issues));
    model.sell(sale, posted(at), 1);
    for (StockIssued issue : issues) {
      model.add(
          issue.movementId(),
          NaiveSales.cost(posted(left), issue.productId(), customer, channel, issue.cost()));
    }
  }

  private void takeBack() {
    if (sold.isEmpty()) {
      return;
    }
    // Once: nothing here needs to know how much is left.
    OrderFulfilled sale = sold.remove(random.nextInt(sold.size())).event();
    OrderFulfilled.Line line = pick(sale.lines());
    Money tax = random.nextBoolean() ? ZERO : amount(500);
    boolean restock = random.nextBoolean();
    ReturnReceived received =
        after(sale).returned(line, amount(5_000), tax, amount(3_000), restock, time());
    LocalDate day = posted(received.receivedAt());
    untold.add(received);
    model.takeBack(received, sale.channel(), day);
    if (restock) {
      untold.add(after(sale).restocked(received));
      Money cost = received.lines().getFirst().cost().negate();
      model.add(NaiveSales.cost(day, line.productId(), sale.customerId(), sale.channel(), cost));
    }
  }

  /** An import that is undone: what it had cost is nobody's, and comes back by itself. */
  private void undo() {
    if (sold.isEmpty()) {
      return;
    }
    Sold gone = sold.remove(random.nextInt(sold.size()));
    OrderFulfilled sale = gone.event();
    untold.add(after(sale).undone());
    model.sell(sale, posted(sale.fulfilledAt()), -1);
    for (StockIssued issue : gone.issues()) {
      untold.add(after(sale).putBack(issue));
      model.makeNobodys(issue.movementId());
      model.add(
          NaiveSales.cost(
              posted(issue.occurredAt()), issue.productId(), null, null, issue.cost().negate()));
    }
  }

  private AfterSale after(OrderFulfilled sale) {
    return new AfterSale(sale, () -> ++ids);
  }

  /** The day on which it is posted. */
  private LocalDate posted(Instant at) {
    return posting.apply(at.atZone(ZoneOffset.UTC).toLocalDate());
  }

  private Instant time() {
    LocalTime time = random.nextBoolean() ? LocalTime.of(23, 59, 59) : LocalTime.MIDNIGHT;
    return day().atTime(time).toInstant(ZoneOffset.UTC);
  }

  private Quantity quantity() {
    return new Quantity(BigDecimal.valueOf(1 + random.nextInt(20_000), 3));
  }

  private Money amount(int mostCents) {
    return new Money(BigDecimal.valueOf(random.nextInt(mostCents), 2), USD);
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
