package com.easyecom.catalog.stock.application;

import com.easyecom.catalog.stock.Movement;
import com.easyecom.catalog.stock.MovementTime;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.events.auth.AuditRecorded;
import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.audit.Subject;
import com.easyecom.kit.crash.CrashPoint;
import com.easyecom.kit.outbox.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Moves stock that no order is about: receipts, losses, returns, corrections. */
@ApplicationScoped
public class AdjustStock {

  private final Stocks stocks;
  private final StockLedger ledger;
  private final StockedProducts products;
  private final Events events;
  private final Audit audit;
  private final Clock clock;

  AdjustStock(
      Stocks stocks,
      StockLedger ledger,
      StockedProducts products,
      Events events,
      Audit audit,
      Clock clock) {
    this.stocks = stocks;
    this.ledger = ledger;
    this.products = products;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param actor who asks for it
   * @throws Refusal {@code invalid_request} for an unknown or archived product, a time in the
   *     future or more than can be kept; {@code insufficient_stock} when more is taken out than
   *     orders leave; {@code backdating_unavailable} for a time before the latest movement
   */
  @Transactional
  public RecordedMovement adjust(Adjustment asked, String actor) {
    Stock stock = stocks.lock(List.of(asked.productId())).get(asked.productId());
    if (stock == null) {
      throw Refusal.invalid("product_id", "is no product");
    }
    StockedProduct product = movable(asked.productId());
    Instant at = MovementTime.decide(asked.occurredAt(), clock.instant(), List.of(stock));
    Movement movement = stock.adjust(asked.type().signed(asked.quantity()), asked.unitCost(), at);
    LedgerEntry entry = new LedgerEntry(movement, asked.type(), asked.cause(), actor);
    stocks.save(List.of(movement.after()));
    long id = ledger.append(List.of(entry)).getFirst();
    events.publish(List.of(event(id, product.sku(), entry), record(id, entry)));
    CrashPoint.reach("stock.adjustment.decided");
    return RecordedMovement.of(id, product.sku(), entry);
  }

  /** Read after the lock is taken: an archiving that held it is seen. */
  private StockedProduct movable(long productId) {
    StockedProduct product =
        products
            .find(productId)
            .orElseThrow(() -> new IllegalStateException("stock without product " + productId));
    if (product.isArchived()) {
      throw Refusal.invalid("product_id", "is archived");
    }
    return product;
  }

  private AuditRecorded record(long id, LedgerEntry entry) {
    Movement movement = entry.movement();
    return audit.entry(
        "stock.adjusted",
        Subject.of("product", entry.after().productId()),
        Changes.none()
            .set("movement_id", id)
            .set("movement_type", entry.type().wireName())
            .set("quantity", movement.quantity())
            .set("value", movement.value())
            .set("on_hand_after", entry.after().onHand())
            .hiddenIf(entry.cause().reason() != null, "reason"));
  }

  /** What others are told of a movement that no order caused. */
  public static StockAdjusted event(long id, String sku, LedgerEntry entry) {
    Movement movement = entry.movement();
    Stock after = entry.after();
    return new StockAdjusted(
        id,
        after.productId(),
        after.version(),
        sku,
        entry.type().wireName(),
        movement.quantity(),
        movement.value(),
        after.onHand(),
        after.value(),
        after.value().currency().getCurrencyCode(),
        entry.cause().referenceType(),
        entry.cause().referenceId(),
        movement.at());
  }
}
