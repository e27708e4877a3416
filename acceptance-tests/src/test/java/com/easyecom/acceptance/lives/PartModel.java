package com.easyecom.acceptance.lives;

import static com.easyecom.acceptance.lives.Decimals.NONE;
import static com.easyecom.acceptance.lives.Decimals.NOTHING;
import static com.easyecom.acceptance.lives.Decimals.isMore;
import static com.easyecom.acceptance.lives.Decimals.isSame;
import static com.easyecom.acceptance.lives.Decimals.share;
import static com.easyecom.acceptance.lives.Decimals.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of an order that leaves: its rounded shares of tax and discount less what earlier parts
 * took, the last the rest, and never an amount below zero, here or in what is left.
 */
public final class PartModel {

  private final OrderModel order;
  private final BooksModel books;

  /** What leaves of a line. */
  private record Left(LineModel line, BigDecimal quantity, BigDecimal price, BigDecimal cost) {

    private SoldModel.Line paid(BigDecimal discount, BigDecimal tax) {
      line.paidNet = line.paidNet.add(price).subtract(discount);
      line.paidTax = line.paidTax.add(tax);
      return new SoldModel.Line(line, quantity, price, discount, tax, cost);
    }
  }

  public PartModel(OrderModel order, BooksModel books) {
    this.order = order;
    this.books = books;
  }

  /** All that is left. */
  public void leaveWhole() {
    checkLeaving();
    Map<LineModel, BigDecimal> all = new LinkedHashMap<>();
    order.lines.forEach(line -> all.put(line, line.open()));
    leave(all);
  }

  /** Just this. */
  void leaveInPart(Map<LineModel, BigDecimal> wanted) {
    checkLeaving();
    if (wanted.entrySet().stream().anyMatch(one -> isMore(one.getValue(), one.getKey().open()))) {
      throw Refused.conflict("over_fulfilment");
    }
    leave(wanted);
  }

  private void checkLeaving() {
    if (order.status.equals("fulfilled")) {
      throw Refused.conflict("nothing_to_fulfil");
    }
    order.checkTransition("fulfilled");
  }

  private void leave(Map<LineModel, BigDecimal> wanted) {
    History.Before before = order.history.before(order);
    boolean isLast =
        order.lines.stream().allMatch(line -> isSame(line.open(), wanted.getOrDefault(line, NONE)));
    BigDecimal taken = sum(order.lines, line -> line.leftTotal);
    List<BigDecimal> prices = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    for (LineModel line : order.lines) {
      BigDecimal more = wanted.getOrDefault(line, NONE);
      if (more.signum() > 0) {
        prices.add(price(line, more));
        line.left = line.left.add(more);
        line.leftTotal = line.leftTotal.add(prices.getLast());
        BigDecimal cost = line.product.issue(more, order, line.ownCost);
        line.cost = line.cost.add(cost);
        left.add(new Left(line, more, prices.getLast(), cost));
      }
    }
    BigDecimal price = sum(prices, one -> one);
    BigDecimal all = taken.add(price);
    BigDecimal discount = order.discount.subtract(order.takenDiscount);
    BigDecimal tax = order.tax.subtract(order.takenTax);
    if (!isLast) {
      BigDecimal priceLeft = order.subtotal().subtract(all);
      BigDecimal least = discount.subtract(priceLeft).max(NOTHING);
      discount = share(order.discount, all, order.subtotal()).subtract(order.takenDiscount);
      discount = discount.max(least).min(price);
      tax = share(order.tax, all, order.subtotal()).subtract(order.takenTax).max(NOTHING);
    }
    pay(left, prices, discount, tax);
    finish(before);
  }

  private static BigDecimal price(LineModel line, BigDecimal more) {
    BigDecimal all = line.left.add(more);
    return isSame(all, line.quantity)
        ? line.total.subtract(line.leftTotal)
        : share(line.total, all, line.quantity).subtract(line.leftTotal).max(NOTHING);
  }

  /**
   * What is left of tax and discount when nothing is left to leave: it falls to what the customer
   * keeps, by what was paid for it.
   */
  void close() {
    History.Before before = order.history.before(order);
    List<LineModel> kept = kept(order);
    List<Left> free = kept.stream().map(line -> new Left(line, NONE, NOTHING, NOTHING)).toList();
    List<BigDecimal> weights = kept.stream().map(PartModel::keptNet).toList();
    BigDecimal discount = order.discount.subtract(order.takenDiscount);
    pay(free, weights, discount, order.tax.subtract(order.takenTax));
    finish(before);
  }

  /** The lines of which the customer keeps anything. */
  static List<LineModel> kept(OrderModel order) {
    return order.lines.stream().filter(line -> line.returnable().signum() > 0).toList();
  }

  /** What was paid for what the customer keeps of a line, and is not paid back. */
  static BigDecimal keptNet(LineModel line) {
    return line.paidNet.subtract(
        line.inReturns(ReturnItemModel::paidNet).max(line.inReturns(ReturnItemModel::refundNet)));
  }

  /** Discount and tax fall to the lines by their weights, in rounded shares of running sums. */
  private void pay(
      List<Left> lines, List<BigDecimal> weights, BigDecimal discount, BigDecimal tax) {
    BigDecimal all = sum(weights, weight -> weight);
    BigDecimal sum = NOTHING;
    BigDecimal discounted = NOTHING;
    BigDecimal taxed = NOTHING;
    List<SoldModel.Line> sold = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      sum = sum.add(weights.get(i));
      boolean isLast = i == lines.size() - 1;
      BigDecimal discountUpTo = isLast ? discount : share(discount, sum, all);
      BigDecimal taxUpTo = isLast ? tax : share(tax, sum, all);
      sold.add(lines.get(i).paid(discountUpTo.subtract(discounted), taxUpTo.subtract(taxed)));
      discounted = discountUpTo;
      taxed = taxUpTo;
    }
    SoldModel part = new SoldModel(order, sold);
    order.takenDiscount = order.takenDiscount.add(discount);
    order.takenTax = order.takenTax.add(tax);
    order.revenue = order.revenue.add(part.net());
    books.sold(part);
  }

  private void finish(History.Before before) {
    if (order.isSold()) {
      order.status = "fulfilled";
      ReturnModel.settle(order);
    }
    order.version++;
    order.history.changed("fulfilled", before, order);
    order.history.event("OrderFulfilled", order.version);
  }
}
