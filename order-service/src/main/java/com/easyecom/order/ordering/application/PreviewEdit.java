package com.easyecom.order.ordering.application;

import static java.util.stream.Collectors.toMap;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import com.easyecom.order.ordering.domain.Edit;
import com.easyecom.order.ordering.domain.ExpectedMargin;
import com.easyecom.order.ordering.domain.Order;
import com.easyecom.order.ordering.domain.OrderChange;
import com.easyecom.order.ordering.domain.OrderLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** Says what a change of an order would do, and changes nothing. */
@ApplicationScoped
public class PreviewEdit {

  private final Orders orders;
  private final Stock stock;
  private final PrepareEdit prepareEdit;
  private final ChangeIds changeIds;

  PreviewEdit(Orders orders, Stock stock, PrepareEdit prepareEdit, ChangeIds changeIds) {
    this.orders = orders;
    this.stock = stock;
    this.prepareEdit = prepareEdit;
    this.changeIds = changeIds;
  }

  /**
   * @throws Refusal what the change itself would be refused for now, a code aside
   */
  public EditPreview preview(long orderId, OrderChange change) {
    Order order = orders.find(orderId).orElseThrow(() -> FindOrders.unknown(orderId));
    Set<Long> ids = new HashSet<>(NewProducts.ids(change));
    order.lines().stream().map(OrderLine::productId).forEach(ids::add);
    Map<Long, ProductFigures> figures = stock.products(ids);
    Edit edit =
        prepareEdit.look(
            orderId,
            change,
            NewProducts.sold(change, figures),
            Collections.nCopies(change.newLines().size(), 0L));
    SortedMap<Long, Quantity> effect = edit.needBefore().changeTo(edit.needAfter());
    LackOfStock.refuse(effect, figures);
    return new EditPreview(
        edit.preview(),
        effect,
        edit.difference(),
        ExpectedMargin.percent(edit.after(), unitCosts(figures)),
        changeIds.of(edit));
  }

  private static Map<Long, UnitCost> unitCosts(Map<Long, ProductFigures> figures) {
    return figures.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, product -> product.getValue().unitCost()));
  }
}
