package com.easyecom.accounting.inventory;

import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.events.catalog.StockIssued;
import com.easyecom.events.catalog.StockRestocked;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.inbox.DeliveredEvent;
import org.jspecify.annotations.Nullable;

/** Reads catalog's events as changes of stock. */
final class StockChanges {

  private static final String ISSUE = "issue";
  private static final String RESTOCK = "return_in";
  private static final String OUT = "out";

  /** Past sales, with the stock that was received for them. */
  private static final String SALES_IMPORT = "sales_import";

  private StockChanges() {}

  /**
   * The change that an event tells of.
   *
   * @throws IllegalArgumentException for an event that changes no stock
   */
  static StockChange of(DeliveredEvent delivered) {
    @Nullable Long sequence = delivered.envelope().sequence();
    return switch (delivered.event()) {
      case StockAdjusted event -> adjusted(event, sequence);
      case StockIssued event -> issued(event, sequence);
      case StockRestocked event -> restocked(event, sequence);
      default -> throw new IllegalArgumentException("no stock in " + delivered.envelope().type());
    };
  }

  private static StockChange adjusted(StockAdjusted event, @Nullable Long sequence) {
    return new StockChange(
        event.movementId(),
        event.productId(),
        event.sku(),
        event.movementType(),
        event.quantity(),
        event.value(),
        event.onHandAfter(),
        event.valueAfter(),
        event.version(),
        event.occurredAt(),
        sequence,
        inflow(event));
  }

  private static StockChange issued(StockIssued event, @Nullable Long sequence) {
    return new StockChange(
        event.movementId(),
        event.productId(),
        event.sku(),
        ISSUE,
        event.quantity().negate(),
        event.cost().negate(),
        event.onHandAfter(),
        event.valueAfter(),
        event.version(),
        event.occurredAt(),
        sequence,
        Quantity.ZERO);
  }

  private static StockChange restocked(StockRestocked event, @Nullable Long sequence) {
    return new StockChange(
        event.movementId(),
        event.productId(),
        event.sku(),
        RESTOCK,
        event.quantity(),
        event.cost(),
        event.onHandAfter(),
        event.valueAfter(),
        event.version(),
        event.occurredAt(),
        sequence,
        event.quantity());
  }

  /** An import of past sales that is undone is as if it had never been, for ages too. */
  private static Quantity inflow(StockAdjusted event) {
    if (SALES_IMPORT.equals(event.referenceType())) {
      if (RESTOCK.equals(event.movementType())) {
        return Quantity.ZERO;
      }
      if (OUT.equals(event.movementType())) {
        return event.quantity();
      }
    }
    return event.quantity().isPositive() ? event.quantity() : Quantity.ZERO;
  }
}
