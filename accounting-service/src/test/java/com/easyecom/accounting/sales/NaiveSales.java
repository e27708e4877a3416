package com.easyecom.accounting.sales;

import com.easyecom.events.order.OrderFulfilled;
import com.easyecom.events.order.ReturnReceived;
import com.easyecom.kernel.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sales as simply as they can be told: a list of what was sold, and every question answered by
 * adding it up. Who is who, and what is sorted under what, is looked up when it is asked.
 */
final class NaiveSales {

  static final List<String> FIGURES =
      List.of("quantity", "gross", "discount", "returned", "tax", "cost");

  private static final BigDecimal CENT = new BigDecimal("0.01");

  private final List<Sale> sales = new ArrayList<>();
  private final Map<Long, Integer> places = new HashMap<>();
  final Map<Long, Long> mergedInto = new HashMap<>();
  final Map<Long, String> categories = new HashMap<>();

  /** A part of a sale; figures in the order of {@link #FIGURES}, tax net. */
  record Sale(
      LocalDate day,
      @Nullable Long product,
      @Nullable Long customer,
      @Nullable String channel,
      BigDecimal... figures) {

    Sale ofNobody() {
      return new Sale(day, product, null, null, figures);
    }
  }

  /** What is told of a sale, or, with the other sign, that it is taken back. */
  void sell(OrderFulfilled sale, LocalDate day, int sign) {
    List<BigDecimal> totals = sale.lines().stream().map(line -> line.lineTotal().amount()).toList();
    List<BigDecimal> discounts = shares(sale.discountAmount().amount(), totals);
    List<BigDecimal> taxes = shares(sale.taxAmount().amount(), totals);
    BigDecimal factor = BigDecimal.valueOf(sign);
    for (int i = 0; i < totals.size(); i++) {
      OrderFulfilled.Line line = sale.lines().get(i);
      add(
          new Sale(
              day,
              line.productId(),
              sale.customerId(),
              sale.channel(),
              line.quantity().value().multiply(factor),
              totals.get(i).multiply(factor),
              discounts.get(i).multiply(factor),
              BigDecimal.ZERO,
              taxes.get(i).multiply(factor),
              BigDecimal.ZERO));
    }
  }

  /** What came back, all of one line. */
  void takeBack(ReturnReceived received, String channel, LocalDate day) {
    add(
        new Sale(
            day,
            received.lines().getFirst().productId(),
            received.customerId(),
            channel,
            received.lines().getFirst().quantity().value().negate(),
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            received.refundNet().amount(),
            received.refundTax().amount().negate(),
            BigDecimal.ZERO));
  }

  /** What goods cost. */
  static Sale cost(
      LocalDate day, long product, @Nullable Long customer, @Nullable String channel, Money cost) {
    BigDecimal none = BigDecimal.ZERO;
    return new Sale(day, product, customer, channel, none, none, none, none, none, cost.amount());
  }

  /** Cent by cent, each to whoever is furthest below what is due. */
  private static List<BigDecimal> shares(BigDecimal amount, List<BigDecimal> weights) {
    BigDecimal whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    int count = weights.size();
    BigDecimal[] shares = new BigDecimal[count];
    BigDecimal[] due = new BigDecimal[count];
    BigDecimal left = amount;
    for (int i = 0; i < count; i++) {
      due[i] =
          whole.signum() == 0
              ? amount.divide(BigDecimal.valueOf(count), 12, RoundingMode.DOWN)
              : amount.multiply(weights.get(i)).divide(whole, 12, RoundingMode.DOWN);
      shares[i] = due[i].setScale(2, RoundingMode.DOWN);
      left = left.subtract(shares[i]);
    }
    while (left.signum() > 0) {
      int furthest = 0;
      for (int i = 1; i < count; i++) {
        if (due[i].subtract(shares[i]).compareTo(due[furthest].subtract(shares[furthest])) > 0) {
          furthest = i;
        }
      }
      shares[furthest] = shares[furthest].add(CENT);
      left = left.subtract(CENT);
    }
    return List.of(shares);
  }

  /** Adds what can be made nobody's later. */
  void add(long place, Sale sale) {
    places.put(place, sales.size());
    add(sale);
  }

  void makeNobodys(long place) {
    sales.set(places.get(place), sales.get(places.get(place)).ofNobody());
  }

  void add(Sale sale) {
    sales.add(sale);
  }

  /** What a report of these days says, by its key as text; "null" for what is not known. */
  Map<String, Map<String, BigDecimal>> report(String groupBy, LocalDate first, LocalDate last) {
    Function<Sale, @Nullable Object> key =
        switch (groupBy) {
          case "day" -> Sale::day;
          case "month" -> sale -> sale.day().toString().substring(0, 7);
          case "product" -> Sale::product;
          case "category" -> sale -> categories.get(sale.product());
          case "customer" -> sale -> kept(sale.customer());
          case "channel" -> Sale::channel;
          default -> sale -> "total";
        };
    Map<String, Map<String, BigDecimal>> report = new TreeMap<>();
    for (Sale sale : sales) {
      if (!sale.day().isBefore(first) && !sale.day().isAfter(last)) {
        Map<String, BigDecimal> row =
            report.computeIfAbsent(String.valueOf(key.apply(sale)), any -> new HashMap<>());
        for (int i = 0; i < FIGURES.size(); i++) {
          row.merge(FIGURES.get(i), sale.figures()[i], BigDecimal::add);
        }
      }
    }
    return report;
  }

  private @Nullable Long kept(@Nullable Long customer) {
    Long kept = customer;
    while (mergedInto.containsKey(kept)) {
      kept = mergedInto.get(kept);
    }
    return kept;
  }
}
