package com.easyecom.order.salesimport.application;

import com.easyecom.kernel.money.Money;
import com.easyecom.kit.shop.Shop;
import com.easyecom.order.ordering.application.Orders;
import com.easyecom.order.ordering.application.PastFulfilments;
import com.easyecom.order.ordering.application.PastSale;
import com.easyecom.order.salesimport.domain.SaleOrder;
import com.easyecom.order.salesimport.domain.SaleOrders;
import com.easyecom.order.salesimport.domain.SaleRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides what an import stores, with all ids: nothing is left to chance when it is repeated. */
@ApplicationScoped
class PlanSales {

  private final Orders orders;
  private final PastFulfilments fulfilments;
  private final Shop shop;

  PlanSales(Orders orders, PastFulfilments fulfilments, Shop shop) {
    this.orders = orders;
    this.fulfilments = fulfilments;
    this.shop = shop;
  }

  /**
   * @param checked nothing is wrong with its sound orders
   * @param products of their rows
   */
  SalesPlan plan(
      SaleOrders checked, Map<Integer, PastStock.SoldProduct> products, boolean isOpening) {
    List<SaleOrder> sound = checked.sound();
    List<Long> fulfilmentIds = fulfilments.newIds(sound.size());
    List<PastSale> sales = new ArrayList<>(sound.size());
    Map<Long, Money> costs = new HashMap<>();
    for (int i = 0; i < sound.size(); i++) {
      SaleOrder order = sound.get(i);
      Orders.NewIds ids = orders.newIds(order.rows().size());
      sales.add(
          new PastSale(
              ids.orderId(),
              fulfilmentIds.get(i),
              order.orderNumber(),
              ids.numberSequence(),
              buyer(order),
              lines(order, ids.lineIds(), products),
              checked.tax(order),
              checked.discount(order),
              order.soldAt(),
              order.common(SaleRow::note)));
      if (isOpening) {
        addCosts(order, ids.lineIds(), costs);
      }
    }
    return new SalesPlan(sales, isOpening ? dayBefore(sound) : null, costs);
  }

  private static List<PastSale.Line> lines(
      SaleOrder order, List<Long> ids, Map<Integer, PastStock.SoldProduct> products) {
    List<PastSale.Line> lines = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      SaleRow row = order.rows().get(i);
      PastStock.SoldProduct product = Objects.requireNonNull(products.get(row.number()));
      lines.add(
          new PastSale.Line(
              row.number(),
              ids.get(i),
              product.id(),
              product.sku(),
              product.name(),
              row.quantity(),
              row.unitPrice()));
    }
    return lines;
  }

  private static void addCosts(SaleOrder order, List<Long> ids, Map<Long, Money> costs) {
    for (int i = 0; i < ids.size(); i++) {
      costs.put(ids.get(i), Objects.requireNonNull(order.rows().get(i).wholeCost()));
    }
  }

  private static PastSale.@Nullable Buyer buyer(SaleOrder order) {
    @Nullable String name = order.common(SaleRow::customerName);
    return name == null
        ? null
        : new PastSale.Buyer(
            name, order.common(SaleRow::customerPhone), order.common(SaleRow::customerEmail));
  }

  /** The midnight that the day before the first sale begins with. */
  private Instant dayBefore(List<SaleOrder> sound) {
    Instant first = sound.stream().map(SaleOrder::soldAt).min(Instant::compareTo).orElseThrow();
    return shop.dayOf(first).minusDays(1).atStartOfDay(shop.zone()).toInstant();
  }
}
