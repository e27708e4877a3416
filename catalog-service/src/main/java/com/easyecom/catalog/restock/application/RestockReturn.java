package com.easyecom.catalog.restock.application;

import com.easyecom.catalog.product.application.FindProducts;
import com.easyecom.catalog.product.application.SaleFacts;
import com.easyecom.catalog.stock.Movement;
import com.easyecom.catalog.stock.MovementType;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.catalog.stock.application.Cause;
import com.easyecom.catalog.stock.application.LedgerEntry;
import com.easyecom.catalog.stock.application.StockLedger;
import com.easyecom.catalog.stock.application.Stocks;
import com.easyecom.events.catalog.StockRestocked;
import com.easyecom.kit.outbox.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts returned goods back at exactly the cost at which they left. Nothing refuses them, since they
 * are here: those of an archived product come back, too, and are its stock until they are taken
 * out.
 */
@ApplicationScoped
public class RestockReturn {

  private final Stocks stocks;
  private final StockLedger ledger;
  private final RestockedItems restockedItems;
  private final FindProducts products;
  private final Events events;

  RestockReturn(
      Stocks stocks,
      StockLedger ledger,
      RestockedItems restockedItems,
      FindProducts products,
      Events events) {
    this.stocks = stocks;
    this.ledger = ledger;
    this.restockedItems = restockedItems;
    this.products = products;
    this.events = events;
  }

  /** Locks the stock of all returns that the running transaction is going to take. */
  @Transactional(TxType.MANDATORY)
  public void lock(Collection<Long> productIds) {
    stocks.lock(productIds);
  }

  /** Each line is a movement of its own; one that is back already moves nothing. */
  @Transactional
  public void restock(ReturnedGoods goods) {
    Set<Long> productIds = new TreeSet<>();
    goods.lines().forEach(line -> productIds.add(line.productId()));
    SortedMap<Long, Stock> present = stocks.lock(productIds);
    // Read under the lock: the same goods, told of twice, waited there for the first.
    Set<Long> before =
        restockedItems.among(goods.lines().stream().map(ReturnedGoods.Line::returnItemId).toList());
    List<ReturnedGoods.Line> lines =
        goods.lines().stream().filter(line -> !before.contains(line.returnItemId())).toList();
    if (lines.isEmpty()) {
      return;
    }
    List<LedgerEntry> entries = new ArrayList<>();
    for (ReturnedGoods.Line line : lines) {
      Movement movement = comeBack(line, present.get(line.productId()), goods.receivedAt());
      present.put(line.productId(), movement.after());
      Cause cause = Cause.ofReturn(goods.returnId(), line.returnItemId());
      entries.add(new LedgerEntry(movement, MovementType.RETURN_IN, cause, goods.actor()));
    }
    stocks.save(present.values());
    List<Long> ids = ledger.append(entries);
    events.publish(told(goods, lines, entries, ids));
  }

  private static Movement comeBack(
      ReturnedGoods.Line line, @Nullable Stock stock, Instant receivedAt) {
    if (stock == null) {
      throw new IllegalStateException("product " + line.productId() + " never had any stock");
    }
    return stock.receiveWorth(line.quantity(), line.cost(), notBackdated(receivedAt, stock));
  }

  /** The stock may have moved while the news was on its way. */
  private static Instant notBackdated(Instant receivedAt, Stock stock) {
    Instant latest = stock.lastMovementAt();
    return latest != null && latest.isAfter(receivedAt) ? latest : receivedAt;
  }

  private List<StockRestocked> told(
      ReturnedGoods goods,
      List<ReturnedGoods.Line> lines,
      List<LedgerEntry> entries,
      List<Long> movementIds) {
    Map<Long, SaleFacts> facts =
        products.saleFacts(lines.stream().map(ReturnedGoods.Line::productId).toList());
    List<StockRestocked> told = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      ReturnedGoods.Line line = lines.get(i);
      Movement movement = entries.get(i).movement();
      Stock after = movement.after();
      told.add(
          new StockRestocked(
              movementIds.get(i),
              line.productId(),
              after.version(),
              Objects.requireNonNull(facts.get(line.productId())).sku(),
              goods.orderId(),
              line.orderItemId(),
              goods.returnId(),
              line.returnItemId(),
              line.quantity(),
              line.cost(),
              after.onHand(),
              after.value(),
              after.value().currency().getCurrencyCode(),
              movement.at()));
    }
    return told;
  }
}
