package com.easyecom.accounting.sales.persistence;

import com.easyecom.accounting.sales.domain.SaleLine;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.persistence.Columns;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.Update;

/** The statement that adds lines, however many; a trigger counts them. */
final class AddLines {

  static final String SQL =
      """
      INSERT INTO sale_line (kind, source_event_id, position, order_id, order_item_id,
        fulfilment_id, return_id, product_id, sku, quantity, gross, discount, returned, tax,
        returned_tax, cost, entry_date, effective_date)
      SELECT * FROM unnest(:kinds, :eventIds, :positions, :orderIds, :itemIds,
        :fulfilmentIds, :returnIds, :productIds, :skus, :quantities, :gross, :discounts, :returned,
        :taxes, :returnedTaxes, :costs, :entryDates::date[],
        :effectiveDates::date[])
      ON CONFLICT (source_event_id, position) DO NOTHING
      """;

  private AddLines() {}

  static Update bind(Update update, List<SaleLine> lines) {
    return Columns.of(update, lines)
        .bind("kinds", String.class, line -> line.source().kind().wireName())
        .bind("eventIds", UUID.class, line -> line.source().eventId())
        .bind("positions", Integer.class, SaleLine::position)
        .bind("orderIds", Long.class, line -> line.subject().orderId())
        .bind("itemIds", Long.class, line -> line.subject().orderItemId())
        .bind("fulfilmentIds", Long.class, line -> line.subject().fulfilmentId())
        .bind("returnIds", Long.class, line -> line.subject().returnId())
        .bind("productIds", Long.class, line -> line.subject().productId())
        .bind("skus", String.class, line -> line.subject().sku())
        .bind("quantities", Quantity.class, line -> line.figures().quantity())
        .bind("gross", Money.class, line -> line.figures().gross())
        .bind("discounts", Money.class, line -> line.figures().discount())
        .bind("returned", Money.class, line -> line.figures().returned())
        .bind("taxes", Money.class, line -> line.figures().tax())
        .bind("returnedTaxes", Money.class, line -> line.figures().returnedTax())
        .bind("costs", Money.class, line -> line.figures().cost())
        .bind("entryDates", String.class, line -> line.source().entryDate().toString())
        .bind("effectiveDates", String.class, line -> line.source().effectiveDate().toString())
        .statement();
  }
}
