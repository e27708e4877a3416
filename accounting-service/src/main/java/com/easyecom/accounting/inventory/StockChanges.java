package com.easyecom.accounting.inventory;

import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.events.catalog.StockIssued;
import com.easyecom.events.catalog.StockRestocked;
import com.easyecom.kit.inbox.DeliveredEvent;
import org.jspecify.annotations.Nullable;

/** Reads catalog's events as changes of stock. */
final class StockChanges {

  private static final String ISSUE = "issue";
  private static final String RESTOCK = "return_in";

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
        sequence);
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
        sequence);
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
        sequence);
  }
}
