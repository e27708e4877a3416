package com.easyecom.accounting.testing;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.events.catalog.StockIssued;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.events.EventEnvelope;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Random business days: each step happens to the service and to the naive books alike. */
public final class RandomBusiness {

  public static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-01");
  public static final int DAYS = 90;

  private static final List<String> MANUAL_ACCOUNTS =
      List.of("1000", "1100", "2000", "2100", "3000", "3100", "4000", "4200", "5000", "6000");

  public final NaiveBooks books = new NaiveBooks();
  public final List<Warehouse> products =
      IntStream.range(0, 4).mapToObj(i -> new Warehouse("random-" + i)).toList();

  private final List<EventEnvelope> sent = new ArrayList<>();
  private final List<Manual> reversible = new ArrayList<>();
  private final Random random;
  private final EventStream events;

  /** An entry made by hand. */
  private record Manual(long id, LocalDate day, String debited, String credited, Money amount) {}

  public RandomBusiness(Random random, EventStream events) {
    this.random = random;
    this.events = events;
  }

  public LocalDate day() {
    return FIRST_DAY.plusDays(random.nextInt(DAYS));
  }

  /** Something happens. */
  public void step() {
    switch (random.nextInt(14)) {
      case 0 -> receive("in", "purchase_order", "2000");
      case 1 -> receive("in", "opening_stock", "3000");
      case 2 -> receive("in", "import", "3000");
      case 3 -> receive("return_in", null, "5100");
      case 4 -> receive("adjustment", "stocktake", "5100");
      case 5 -> giveAway("out", "5100");
      case 6 -> giveAway("return_out", "2000");
      case 7 -> giveAway("adjustment", "5100");
      case 8 -> postByHand();
      case 9 -> reverse();
      case 10 -> takeBack();
      case 11 -> restock();
      case 12 -> events.sendAgain(sent.isEmpty() ? send(sale()) : pick(sent));
      default -> sell();
    }
  }

  private void receive(String type, String referenceType, String credited) {
    Instant at = time();
    StockAdjusted event =
        pick(products).take(type, quantity(100_000), amount(50_000), referenceType, at);
    send(event);
    books.post(dayOf(at), "1200", credited, event.value().amount());
  }

  private void giveAway(String type, String debited) {
    Warehouse product = pick(products);
    if (product.onHand().isPositive()) {
      Instant at = time();
      StockAdjusted event = product.give(type, quantity(product.onHand()), at);
      send(event);
      books.post(dayOf(at), debited, "1200", event.value().negate().amount());
    }
  }

  private void sell() {
    Instant at = time();
    long order = Sales.nextOrderId();
    for (Warehouse product : products.subList(0, 1 + random.nextInt(products.size()))) {
      if (product.onHand().isPositive()) {
        StockIssued issue = product.issue(order, quantity(product.onHand()), at);
        send(issue);
        books.post(dayOf(at), "5000", "1200", issue.cost().amount());
      }
    }
    send(sale());
  }

  private DomainEvent sale() {
    Instant at = time();
    LocalDate day = dayOf(at);
    Money subtotal = random.nextInt(10) == 0 ? Amounts.ZERO : amount(100_000);
    Money discount =
        random.nextBoolean() ? Amounts.ZERO : subtotal.share(quantity(1_000), Quantity.of(1));
    Money tax = random.nextBoolean() ? Amounts.ZERO : amount(5_000);
    BigDecimal total = subtotal.minus(discount).plus(tax).amount();
    books.debit(day, "4100", discount.amount());
    books.credit(day, "4000", subtotal.amount());
    books.credit(day, "2100", tax.amount());
    books.debit(day, "1000", total);
    return Sales.fulfilled(Sales.nextOrderId(), subtotal, discount, tax, at);
  }

  private void takeBack() {
    Instant at = time();
    Money net = amount(20_000);
    Money tax = random.nextBoolean() ? Amounts.ZERO : amount(1_000);
    long id = Sales.nextOrderId();
    send(Sales.received(id, net, tax, at));
    books.debit(dayOf(at), "4200", net.amount());
    books.debit(dayOf(at), "2100", tax.amount());
    books.credit(dayOf(at), "1100", net.plus(tax).amount());
    if (random.nextBoolean()) {
      Instant later = time();
      send(Sales.refunded(id, net, tax, later));
      books.post(dayOf(later), "1100", "1000", net.plus(tax).amount());
    }
  }

  private void restock() {
    Instant at = time();
    Money cost = amount(10_000);
    send(pick(products).restock(Sales.nextOrderId(), quantity(5_000), cost, at));
    books.post(dayOf(at), "1200", "5000", cost.amount());
  }

  private void postByHand() {
    LocalDate day = day();
    String debited = pick(MANUAL_ACCOUNTS);
    String credited = pick(MANUAL_ACCOUNTS);
    Money amount = amount(100_000);
    if (amount.isPositive()) {
      long id = Api.postEntry(day.toString(), debited, credited, amount.toString());
      reversible.add(new Manual(id, day, debited, credited, amount));
      books.post(day, debited, credited, amount.amount());
    }
  }

  private void reverse() {
    if (!reversible.isEmpty()) {
      Manual entry = reversible.remove(random.nextInt(reversible.size()));
      LocalDate day = entry.day().plusDays(random.nextInt(20));
      Api.post(Api.ENTRIES + "/" + entry.id() + "/reversal", "{\"entry_date\": \"" + day + "\"}")
          .statusCode(201);
      books.post(day, entry.credited(), entry.debited(), entry.amount().amount());
    }
  }

  private EventEnvelope send(DomainEvent event) {
    EventEnvelope envelope = events.send(event);
    sent.add(envelope);
    return envelope;
  }

  private Instant time() {
    // Close to midnight as often as not: the day must be the shop's.
    int second = random.nextBoolean() ? 86_399 : random.nextInt(86_400);
    return day().atStartOfDay().plusSeconds(second).toInstant(ZoneOffset.UTC);
  }

  private static LocalDate dayOf(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private Money amount(int mostCents) {
    return new Money(BigDecimal.valueOf(random.nextInt(mostCents), 2), Amounts.USD);
  }

  private Quantity quantity(int mostThousandths) {
    return new Quantity(BigDecimal.valueOf(1 + random.nextInt(mostThousandths), 3));
  }

  /** Some of what is there, and now and then all of it. */
  private Quantity quantity(Quantity most) {
    return random.nextInt(4) == 0
        ? most
        : quantity(most.value().movePointRight(Quantity.SCALE).intValueExact());
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
