package com.easyecom.accounting.sales.messaging;

import com.easyecom.accounting.period.PostingTurn;
import com.easyecom.accounting.posting.application.CostTakenBack;
import com.easyecom.accounting.sales.application.SalesBook;
import com.easyecom.accounting.sales.application.SalesBook.Merge;
import com.easyecom.accounting.sales.application.SalesBook.ProductCategory;
import com.easyecom.accounting.sales.application.SalesBook.SoldOrder;
import com.easyecom.accounting.sales.domain.SaleLine;
import com.easyecom.events.DomainEvent;
import com.easyecom.events.catalog.ProductCreated;
import com.easyecom.events.catalog.ProductUpdated;
import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.events.catalog.StockIssued;
import com.easyecom.events.catalog.StockRestocked;
import com.easyecom.events.order.CustomersMerged;
import com.easyecom.events.order.OrderFulfilled;
import com.easyecom.events.order.OrderImportUndone;
import com.easyecom.events.order.ReturnReceived;
import com.easyecom.kit.inbox.BatchHandler;
import com.easyecom.kit.inbox.DeliveredEvent;
import com.easyecom.kit.shop.Shop;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Notes what was sold, by whom and where, in the transaction that posts it. Facts of orders,
 * products and customers are learnt before the lines, so that most lines are counted right at once.
 */
@Singleton
class RecordSales implements BatchHandler {

  private final SalesBook book;
  private final PostingTurn turn;
  private final Shop shop;

  RecordSales(SalesBook book, PostingTurn turn, Shop shop) {
    this.book = book;
    this.turn = turn;
    this.shop = shop;
  }

  @Override
  public Set<Class<? extends DomainEvent>> eventClasses() {
    return Set.of(
        OrderFulfilled.class,
        ReturnReceived.class,
        OrderImportUndone.class,
        StockIssued.class,
        StockRestocked.class,
        StockAdjusted.class,
        CustomersMerged.class,
        ProductCreated.class,
        ProductUpdated.class);
  }

  @Override
  public void on(List<DeliveredEvent> events) {
    List<DeliveredEvent> wanted = events.stream().filter(RecordSales::isOfSales).toList();
    if (wanted.isEmpty()) {
      return;
    }
    SaleEvents reader = new SaleEvents(shop, turn.take());
    book.learnCategories(categories(wanted));
    book.mergeCustomers(
        all(wanted, CustomersMerged.class, e -> new Merge(e.duplicateId(), e.customerId())));
    book.learnOrders(
        all(
            wanted,
            OrderFulfilled.class,
            e -> new SoldOrder(e.orderId(), e.orderNumber(), e.customerId(), e.channel())));
    book.add(wanted.stream().flatMap(event -> reader.lines(event).stream()).toList());
    undo(wanted, reader);
  }

  private static boolean isOfSales(DeliveredEvent delivered) {
    return !(delivered.event() instanceof StockAdjusted moved) || CostTakenBack.isBy(moved);
  }

  private void undo(List<DeliveredEvent> events, SaleEvents reader) {
    List<SoldOrder> orders =
        all(
            events,
            OrderImportUndone.class,
            e -> new SoldOrder(e.orderId(), e.orderNumber(), null, null));
    if (orders.isEmpty()) {
      return;
    }
    book.undoOrders(orders);
    Map<Long, List<SaleLine>> sold = book.soldOf(orders.stream().map(SoldOrder::orderId).toList());
    List<SaleLine> undone = new ArrayList<>();
    for (DeliveredEvent delivered : events) {
      if (delivered.event() instanceof OrderImportUndone event) {
        List<SaleLine> sale = sold.getOrDefault(event.fulfilmentId(), List.of());
        undone.addAll(reader.lines(event, delivered.envelope(), sale));
      }
    }
    book.add(undone);
  }

  /** The newest of each product. */
  private static Collection<ProductCategory> categories(List<DeliveredEvent> events) {
    Map<Long, ProductCategory> newest = new LinkedHashMap<>();
    for (DeliveredEvent delivered : events) {
      ProductCategory told =
          switch (delivered.event()) {
            case ProductCreated e -> new ProductCategory(e.productId(), e.category(), e.version());
            case ProductUpdated e -> new ProductCategory(e.productId(), e.category(), e.version());
            default -> null;
          };
      if (told != null) {
        newest.merge(told.productId(), told, (a, b) -> a.version() < b.version() ? b : a);
      }
    }
    return newest.values();
  }

  private static <E extends DomainEvent, T> List<T> all(
      List<DeliveredEvent> events, Class<E> type, Function<E, T> mapper) {
    return events.stream()
        .map(DeliveredEvent::event)
        .filter(type::isInstance)
        .map(type::cast)
        .map(mapper)
        .toList();
  }
}
