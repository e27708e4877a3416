package com.easyecom.accounting.aging;

import com.easyecom.accounting.aging.NaiveAging.Kind;
import com.easyecom.accounting.testing.Amounts;
import com.easyecom.accounting.testing.EventStream;
import com.easyecom.accounting.testing.Sales;
import com.easyecom.accounting.testing.Warehouse;
import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.events.catalog.StockIssued;
import com.easyecom.events.catalog.StockRestocked;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Stock that comes and goes at random, in the service and in the naive model alike. */
final class RandomStock {

  /** How late an event may be. */
  private static final int MOST_DAYS_LATE = 50;

  final NaiveAging model = new NaiveAging();
  final List<Warehouse> products =
      IntStream.range(0, 4).mapToObj(i -> new Warehouse("aging-" + i)).toList();

  private final Random random;
  private final EventStream events;

  RandomStock(Random random, EventStream events) {
    this.random = random;
    this.events = events;
  }

  /** Something happens today, or becomes known today. */
  void step(LocalDate today) {
    LocalDate day =
        random.nextInt(6) == 0 ? today.minusDays(random.nextInt(MOST_DAYS_LATE)) : today;
    Warehouse product = products.get(random.nextInt(products.size()));
    switch (random.nextInt(10)) {
      case 0, 1 -> receive(product, "in", day);
      case 2 -> receive(product, random.nextBoolean() ? "return_in" : "adjustment", day);
      case 3 -> restock(product, day);
      case 4 -> giveAway(product, day);
      case 5 -> importAndUndo(product, day);
      default -> issue(product, day);
    }
  }

  private void receive(Warehouse product, String type, LocalDate day) {
    moved(product.take(type, quantity(40_000), amount(), null, noon(day)), Kind.CAME, day);
  }

  private void giveAway(Warehouse product, LocalDate day) {
    if (product.onHand().isPositive()) {
      String type = List.of("out", "return_out", "adjustment").get(random.nextInt(3));
      moved(product.give(type, some(product), noon(day)), Kind.LEFT, day);
    }
  }

  private void issue(Warehouse product, LocalDate day) {
    if (product.onHand().isPositive()) {
      StockIssued event = product.issue(Sales.nextOrderId(), some(product), noon(day));
      events.send(event);
      model.move(
          product.productId, Kind.LEFT, event.quantity().negate(), event.cost().negate(), day);
    }
  }

  private void restock(Warehouse product, LocalDate day) {
    StockRestocked event =
        product.restock(Sales.nextOrderId(), quantity(3_000), amount(), noon(day));
    events.send(event);
    model.move(product.productId, Kind.CAME, event.quantity(), event.cost(), day);
  }

  /** Past sales with the stock that was received for them, and now and then all of it undone. */
  private void importAndUndo(Warehouse product, LocalDate day) {
    Quantity quantity = quantity(9_000);
    Money worth = amount();
    LocalDate before = day.minusDays(1);
    String imported = "sales_import";
    moved(product.take("in", quantity, worth, imported, noon(before)), Kind.CAME, before);
    moved(
        product.take("out", quantity.negate(), worth.negate(), "sale", noon(day)), Kind.LEFT, day);
    if (random.nextBoolean()) {
      moved(product.take("return_in", quantity, worth, imported, noon(day)), Kind.LEFT_UNDONE, day);
      moved(
          product.take("out", quantity.negate(), worth.negate(), imported, noon(before)),
          Kind.CAME_UNDONE,
          before);
    }
  }

  private void moved(StockAdjusted event, Kind kind, LocalDate day) {
    events.send(event);
    model.move(event.productId(), kind, event.quantity(), event.value(), day);
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  private Money amount() {
    return new Money(BigDecimal.valueOf(random.nextInt(50_000), 2), Amounts.USD);
  }

  private Quantity quantity(int mostThousandths) {
    return new Quantity(BigDecimal.valueOf(1 + random.nextInt(mostThousandths), 3));
  }

  /** Some of what is there, and now and then all of it. */
  private Quantity some(Warehouse product) {
    return random.nextInt(8) == 0
        ? product.onHand()
        : quantity(product.onHand().value().movePointRight(Quantity.SCALE).intValueExact() / 2 + 1);
  }
}
