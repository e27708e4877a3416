package com.easyecom.catalog.pastsales.domain;

import com.easyecom.catalog.stock.Movement;
import com.easyecom.catalog.stock.MovementTime;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides what past sales move, in the order in which they happened.
 *
 * <p>Opened, all that was sold of a product is received first, at what the sales cost, and each
 * sale takes out exactly its own cost. Together they leave quantity and value as they were: so they
 * may count before movements that are there, which stay right. Not opened they take out what is
 * there at its average, and so come after every other movement, as all that moves stock.
 */
public final class MovedSales {

  private static final Comparator<PastSale> BY_TIME =
      Comparator.comparing(PastSale::soldAt).thenComparing(PastSale::row);

  /**
   * A movement.
   *
   * @param sale null for a receipt before the sales
   */
  public record Step(@Nullable PastSale sale, Movement movement) {}

  private final Map<Long, Stock> stocks;
  private final SortedMap<Long, Stock> changed = new TreeMap<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<SaleFault> faults = new ArrayList<>();

  private MovedSales(Map<Long, Stock> stocks) {
    this.stocks = new HashMap<>(stocks);
  }

  /**
   * @param stocks of the sales' products, by their ids
   * @param openedAt when they are received before; null for not at all
   */
  public static MovedSales of(
      Map<Long, Stock> stocks, List<PastSale> sales, @Nullable Instant openedAt) {
    MovedSales moved = new MovedSales(stocks);
    List<PastSale> inOrder = sales.stream().filter(moved::isStocked).sorted(BY_TIME).toList();
    if (openedAt != null) {
      moved.open(inOrder, openedAt);
    }
    inOrder.forEach(sale -> moved.take(sale, openedAt != null));
    return moved;
  }

  private boolean isStocked(PastSale sale) {
    boolean isStocked = stocks.containsKey(sale.productId());
    if (!isStocked) {
      faults.add(new SaleFault(sale.row(), "sku", "is that of a product that is gone"));
    }
    return isStocked;
  }

  private void open(List<PastSale> sales, Instant openedAt) {
    SortedMap<Long, List<PastSale>> byProduct = new TreeMap<>();
    sales.forEach(
        sale -> byProduct.computeIfAbsent(sale.productId(), id -> new ArrayList<>()).add(sale));
    byProduct.values().forEach(ofOne -> receive(ofOne, openedAt));
  }

  private void receive(List<PastSale> sales, Instant openedAt) {
    Quantity quantity = sales.stream().map(PastSale::quantity).reduce(Quantity::plus).orElseThrow();
    Money worth = sales.stream().map(MovedSales::cost).reduce(Money::plus).orElseThrow();
    PastSale first = sales.getFirst();
    try {
      add(null, stock(first).receiveWorth(quantity, worth, openedAt));
    } catch (Refusal tooMuch) {
      fault(first, "quantity", tooMuch);
    }
  }

  private void take(PastSale sale, boolean isOpened) {
    Stock stock = stock(sale);
    if (isOpened) {
      add(sale, stock.issueWorth(sale.quantity(), cost(sale), sale.soldAt()));
      return;
    }
    Optional<Refusal> backdated = MovementTime.backdating(sale.soldAt(), List.of(stock));
    if (backdated.isPresent()) {
      fault(sale, "sold_at", backdated.get());
      return;
    }
    try {
      add(sale, stock.withdraw(sale.quantity(), sale.soldAt()));
    } catch (Refusal lacking) {
      fault(sale, "quantity", lacking);
    }
  }

  private void add(@Nullable PastSale sale, Movement movement) {
    steps.add(new Step(sale, movement));
    stocks.put(movement.after().productId(), movement.after());
    changed.put(movement.after().productId(), movement.after());
  }

  private void fault(PastSale sale, String field, Refusal refusal) {
    String message = refusal.code().code() + ": " + refusal.getMessage();
    faults.add(new SaleFault(sale.row(), field, message));
  }

  private Stock stock(PastSale sale) {
    return Objects.requireNonNull(stocks.get(sale.productId()));
  }

  private static Money cost(PastSale sale) {
    return Objects.requireNonNull(sale.cost(), "what is opened says what it cost");
  }

  /** The movements, in the order in which they take effect. */
  public List<Step> steps() {
    return steps;
  }

  /** The stocks as they are left, by product id. */
  public SortedMap<Long, Stock> changed() {
    return changed;
  }

  /** What cannot be taken. With any, nothing is to be done. */
  public List<SaleFault> faults() {
    return faults;
  }
}
