package com.easyecom.accounting.reconciliation.persistence;

import com.easyecom.accounting.posting.application.PublishersRules;
import com.easyecom.accounting.reconciliation.application.ReadBooks.SetAside;
import com.easyecom.accounting.source.Publisher;
import com.easyecom.events.EventCatalogue;
import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.events.catalog.StockIssued;
import com.easyecom.events.catalog.StockRestocked;
import com.easyecom.events.order.OrderFulfilled;
import com.easyecom.events.order.OrderImportUndone;
import com.easyecom.events.order.ReturnReceived;
import com.easyecom.events.order.ReturnRefunded;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Which events were taken. Catalog's leave a copied movement each, which is written beside the
 * journal: so an entry that is gone is told from an event that did not come. Orders' leave a sale,
 * a return or a refund.
 */
@Singleton
class TakenEvents {

  private static final int MOST_SET_ASIDE = 100;

  long count(Handle handle, Publisher owner, long position) {
    return switch (owner) {
      case CATALOG ->
          handle
              .createQuery(
                  """
                  SELECT count(*) FROM inventory_movement
                  WHERE source_sequence IS NULL OR source_sequence <= :position
                  """)
              .bind("position", position)
              .mapTo(Long.class)
              .one();
      case ORDERS ->
          handle
              .createQuery(
                  """
                  SELECT count(*) FROM journal_entry WHERE posting_rule = ANY (:rules)
                    AND (source_sequence IS NULL OR source_sequence <= :position)
                  """)
              .bindArray("rules", String.class, PublishersRules.countingEventsOf(owner))
              .bind("position", position)
              .mapTo(Long.class)
              .one();
    };
  }

  /** What the copied movements leave of all products together. */
  BigDecimal unitsOnHand(Handle handle, long position) {
    return handle
        .createQuery(
            """
            SELECT coalesce(sum(quantity), 0.000) FROM inventory_movement
            WHERE source_sequence IS NULL OR source_sequence <= :position
            """)
        .bind("position", position)
        .mapTo(BigDecimal.class)
        .one();
  }

  List<SetAside> setAside(Handle handle, Publisher owner) {
    return handle
        .createQuery(
            """
            SELECT type, aggregate_id, reason FROM dead_letter
            WHERE type = ANY (:types) ORDER BY id LIMIT :limit
            """)
        .bindArray("types", String.class, types(owner))
        .bind("limit", MOST_SET_ASIDE)
        .map(ConstructorMapper.of(SetAside.class))
        .list();
  }

  private static List<String> types(Publisher owner) {
    return switch (owner) {
      case ORDERS ->
          Stream.of(
                  OrderFulfilled.class,
                  OrderImportUndone.class,
                  ReturnReceived.class,
                  ReturnRefunded.class)
              .map(EventCatalogue::typeOf)
              .toList();
      case CATALOG ->
          Stream.of(StockAdjusted.class, StockIssued.class, StockRestocked.class)
              .map(EventCatalogue::typeOf)
              .toList();
    };
  }
}
