package com.easyecom.acceptance.lives;

import static com.easyecom.acceptance.lives.Decimals.isMore;
import static com.easyecom.acceptance.lives.Decimals.isSame;
import static com.easyecom.acceptance.lives.Decimals.money;
import static com.easyecom.acceptance.lives.Decimals.share;
import static com.easyecom.acceptance.lives.Decimals.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Units of an order that somebody wants to return. */
public record ReturnWish(OrderModel order, List<Item> items, String status) {

  /**
   * @param refund null: what was paid
   */
  public record Item(LineModel line, BigDecimal quantity, BigDecimal refund, boolean restock) {

    private String json() {
      return "{\"order_item_id\": %d, \"quantity\": %s%s, \"restock\": %s}"
          .formatted(
              line.id,
              Decimals.quantity(quantity),
              refund == null ? "" : ", \"refund_amount\": \"" + money(refund) + "\"",
              restock);
    }
  }

  public String json() {
    return "{\"order_id\": %d, \"status\": \"%s\", \"items\": [%s]}"
        .formatted(order.id(), status, String.join(", ", items.stream().map(Item::json).toList()));
  }

  /** What must become of it. */
  public ReturnModel take(BooksModel books) {
    if (!order.isStarted()) {
      throw Refused.conflict("order_not_fulfilled");
    }
    for (Item item : items) {
      List<Item> same = items.stream().filter(one -> one.line == item.line).toList();
      if (isMore(sum(same, Item::quantity), item.line.returnable())) {
        throw Refused.conflict("over_return");
      }
    }
    List<ReturnItemModel> taken = new ArrayList<>();
    try {
      for (Item item : items) {
        taken.add(taken(item));
        item.line.returns.add(taken.getLast());
      }
    } catch (Refused refused) {
      taken.forEach(one -> one.line().returns.remove(one));
      throw refused;
    }
    return ReturnModel.of(order, books, taken, status);
  }

  /** Of what earlier returns left of the line, the rounded share of the units. */
  private static ReturnItemModel taken(Item item) {
    LineModel line = item.line;
    BigDecimal units = line.returnable();
    BigDecimal more = item.quantity;
    BigDecimal net =
        share(line.paidNet.subtract(line.inReturns(ReturnItemModel::paidNet)), more, units);
    BigDecimal tax =
        share(line.paidTax.subtract(line.inReturns(ReturnItemModel::paidTax)), more, units);
    BigDecimal cost = share(line.cost.subtract(line.inReturns(ReturnItemModel::cost)), more, units);
    BigDecimal mostNet = line.paidNet.subtract(line.inReturns(ReturnItemModel::refundNet));
    BigDecimal mostTax = line.paidTax.subtract(line.inReturns(ReturnItemModel::refundTax));
    BigDecimal most = mostNet.add(mostTax);
    if (item.refund != null && isMore(item.refund, most)) {
      throw Refused.conflict("over_refund");
    }
    BigDecimal paid = net.add(tax);
    boolean isPaidBack = item.refund == null || isSame(item.refund, paid);
    boolean isThere = !isMore(net, mostNet) && !isMore(tax, mostTax);
    BigDecimal refundNet = net;
    BigDecimal refundTax = tax;
    if (!(isPaidBack && isThere)) {
      BigDecimal refund = (item.refund == null ? paid : item.refund).min(most);
      refundTax = share(mostTax, refund, most);
      refundNet = refund.subtract(refundTax);
    }
    return new ReturnItemModel(line, more, net, tax, refundNet, refundTax, cost, item.restock);
  }
}
