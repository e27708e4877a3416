package com.easyecom.acceptance.lives;

import static com.easyecom.acceptance.lives.Decimals.money;
import static com.easyecom.acceptance.lives.Decimals.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A return of an order, from when it is asked for. */
public final class ReturnModel {

  private static final Map<String, List<String>> LEGAL =
      Map.of(
          "requested", List.of("approved", "rejected"),
          "approved", List.of("rejected", "received"),
          "rejected", List.of(),
          "received", List.of("refunded"),
          "refunded", List.of());
  private static final Map<String, String> EVENTS =
      Map.of(
          "requested", "ReturnRequested",
          "approved", "ReturnApproved",
          "rejected", "ReturnRejected",
          "received", "ReturnReceived",
          "refunded", "ReturnRefunded");

  private final OrderModel order;
  private final BooksModel books;
  private final List<ReturnItemModel> items;
  private final List<String> events = new ArrayList<>();
  private long id;
  private String status;
  private int version;

  private ReturnModel(OrderModel order, BooksModel books, List<ReturnItemModel> items) {
    this.order = order;
    this.books = books;
    this.items = items;
  }

  /** A new one, which reserves what it takes. */
  public static ReturnModel of(
      OrderModel order, BooksModel books, List<ReturnItemModel> items, String status) {
    ReturnModel made = new ReturnModel(order, books, items);
    order.returns.add(made);
    made.become(status);
    return made;
  }

  public OrderModel order() {
    return order;
  }

  public long id() {
    return id;
  }

  public void named(long given) {
    id = given;
  }

  public String status() {
    return status;
  }

  /** What may follow. */
  public List<String> next() {
    return LEGAL.get(status);
  }

  public void to(String next) {
    if (!LEGAL.get(status).contains(next)) {
      throw Refused.transition(LEGAL.get(status));
    }
    become(next);
  }

  private void become(String next) {
    History.Before before = order.history.before(order);
    String was = status;
    status = next;
    version++;
    switch (next) {
      case "rejected" -> items.forEach(item -> item.line().returns.remove(item));
      case "received" -> receive();
      case "refunded" -> refund();
      default -> {}
    }
    order.history.returned(before, order, this, was);
    events.add(EVENTS.get(next) + " " + version);
  }

  private void receive() {
    books.takenBack(this);
    order.revenue = order.revenue.subtract(net());
    for (ReturnItemModel item : items) {
      LineModel line = item.line();
      line.returned = line.returned.add(item.quantity());
      if (item.restock()) {
        order.restocked = order.restocked.add(item.cost());
        line.product.restock(item.quantity(), item.cost(), this);
      }
    }
    order.version++;
    if (order.status.equals("fulfilled") && order.isReturned()) {
      order.status = "returned";
    }
  }

  private void refund() {
    books.refunded(this);
    if (order.status.equals("returned") && !order.isRefundOwed()) {
      order.status = "refunded";
      order.version++;
    }
  }

  /** An order that is fulfilled when all of it is back already. */
  public static void settle(OrderModel order) {
    if (order.isReturned()) {
      order.status = order.isRefundOwed() ? "returned" : "refunded";
    }
  }

  public List<ReturnItemModel> items() {
    return items;
  }

  /** What of the refund is revenue: without tax. */
  public BigDecimal net() {
    return sum(items, ReturnItemModel::refundNet);
  }

  public BigDecimal tax() {
    return sum(items, ReturnItemModel::refundTax);
  }

  public BigDecimal total() {
    return sum(items, ReturnItemModel::refund);
  }

  public String events() {
    return String.join("\n", events);
  }

  @Override
  public String toString() {
    List<String> text = new ArrayList<>();
    text.add("%s, version %d, refund %s".formatted(status, version, money(total())));
    items.forEach(item -> text.add(item.toString()));
    return String.join("\n", text);
  }
}
