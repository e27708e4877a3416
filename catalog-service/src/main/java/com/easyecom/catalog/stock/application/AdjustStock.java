package com.easyecom.catalog.stock.application;

import com.easyecom.catalog.period.RefuseClosedMonths;
import com.easyecom.catalog.stock.Movement;
import com.easyecom.catalog.stock.MovementTime;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.crash.CrashPoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Moves stock that no order is about: receipts, losses, returns, corrections. */
@ApplicationScoped
public class AdjustStock {

  private final Stocks stocks;
  private final PostAdjustments postAdjustments;
  private final StockedProducts products;
  private final RefuseClosedMonths closedMonths;
  private final Clock clock;

  AdjustStock(
      Stocks stocks,
      PostAdjustments postAdjustments,
      StockedProducts products,
      RefuseClosedMonths closedMonths,
      Clock clock) {
    this.stocks = stocks;
    this.postAdjustments = postAdjustments;
    this.products = products;
    this.closedMonths = closedMonths;
    this.clock = clock;
  }

  /**
   * @param actor who asks for it
   * @throws Refusal {@code invalid_request} for an unknown or archived product, a time in the
   *     future or more than can be kept; {@code insufficient_stock} when more is taken out than
   *     orders leave; {@code period_closed} for a time in a closed month of the books; {@code
   *     backdating_unavailable} for one before the latest movement
   */
  @Transactional
  public RecordedMovement adjust(Adjustment asked, String actor) {
    Stock stock = stocks.lock(List.of(asked.productId())).get(asked.productId());
    if (stock == null) {
      throw Refusal.invalid("product_id", "is no product");
    }
    StockedProduct product = movable(asked);
    closedMonths.refuse(asked.occurredAt());
    Instant at = MovementTime.decide(asked.occurredAt(), clock.instant(), List.of(stock));
    Movement movement = stock.adjust(asked.type().signed(asked.quantity()), asked.unitCost(), at);
    LedgerEntry entry = new LedgerEntry(movement, asked.type(), asked.cause(), actor);
    RecordedMovement recorded =
        postAdjustments.post(List.of(entry), Map.of(product.id(), product.sku())).getFirst();
    CrashPoint.reach("stock.adjustment.decided");
    return recorded;
  }

  /**
   * Read after the lock is taken: an archiving that held it is seen. What came back of an archived
   * product can be taken out, and nothing else comes in.
   */
  private StockedProduct movable(Adjustment asked) {
    long productId = asked.productId();
    StockedProduct product =
        products
            .find(productId)
            .orElseThrow(() -> new IllegalStateException("stock without product " + productId));
    if (product.isArchived() && asked.type().signed(asked.quantity()).isPositive()) {
      throw Refusal.invalid("product_id", "is archived");
    }
    return product;
  }
}
