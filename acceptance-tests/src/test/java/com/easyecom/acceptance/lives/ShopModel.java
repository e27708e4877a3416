package com.easyecom.acceptance.lives;

import static com.easyecom.acceptance.lives.Decimals.isMore;
import static com.easyecom.acceptance.lives.Decimals.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** All that the model knows: the products, the orders of them, and the books. */
public final class ShopModel {

  public final BooksModel books;
  public final List<ProductModel> products = new ArrayList<>();
  public final List<OrderModel> orders = new ArrayList<>();

  public ShopModel(BooksModel books) {
    this.books = books;
  }

  /** What must become of an order that is asked for. */
  public OrderModel place(PlaceWish wish) {
    OrderModel order = wish.order();
    if (!wish.status().equals("draft")) {
      for (ProductModel product : products) {
        if (isMore(wanted(order, product), product.available())) {
          throw Refused.conflict("insufficient_stock");
        }
      }
    }
    if (isMore(order.discount, order.subtotal())) {
      throw Refused.invalid();
    }
    if (wish.status().equals("fulfilled")) {
      order.lines.forEach(line -> line.product.checkDate());
    }
    orders.add(order);
    order.history.placed(order);
    if (!wish.status().equals("draft")) {
      order.history.event("OrderPlaced", order.version);
      products.forEach(product -> product.hold(wanted(order, product)));
    }
    if (wish.status().equals("fulfilled")) {
      new PartModel(order, books).leaveWhole();
    }
    return order;
  }

  private static BigDecimal wanted(OrderModel order, ProductModel product) {
    return sum(
        order.lines.stream().filter(line -> line.product == product).toList(),
        line -> line.quantity);
  }
}
