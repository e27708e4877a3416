package com.easyecom.acceptance.businessdays;

import static com.easyecom.acceptance.lives.Decimals.NOTHING;
import static com.easyecom.acceptance.lives.Decimals.isMore;
import static com.easyecom.acceptance.lives.Decimals.money;
import static com.easyecom.acceptance.lives.Decimals.quantity;
import static com.easyecom.acceptance.lives.Decimals.sum;

import com.easyecom.acceptance.lives.Choice;
import com.easyecom.acceptance.lives.LineModel;
import com.easyecom.acceptance.lives.OrderModel;
import com.easyecom.acceptance.lives.PartModel;
import com.easyecom.acceptance.lives.PlaceWish;
import com.easyecom.acceptance.lives.ProductModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** A file of past sales: what it says, and what becomes of stock and books by it. */
final class ImportModel {

  private final DatedBooks books;
  private final boolean isOpening;
  private final String name;
  private final List<OrderModel> orders = new ArrayList<>();
  private final Map<ProductModel, BigDecimal> taken = new LinkedHashMap<>();
  private final List<String> rows = new ArrayList<>();
  private long id;

  ImportModel(DatedBooks books, boolean isOpening, String name) {
    this.books = books;
    this.isOpening = isOpening;
    this.name = name;
    rows.add("order_number,ordered_at,sku,quantity,unit_price,tax_amount,discount_amount,cost");
  }

  long id() {
    return id;
  }

  List<OrderModel> orders() {
    return orders;
  }

  String csv() {
    return String.join("\n", rows) + "\n";
  }

  /** Another order; none if nothing is there to be sold. */
  void add(Choice choice, List<ProductModel> products, Instant at) {
    List<LineModel> lines = new ArrayList<>();
    for (int i = choice.upTo(2); i > 0; i--) {
      ProductModel product = choice.of(products);
      LineModel line = new LineModel(product, choice.quantity(), choice.price());
      BigDecimal all = taken.getOrDefault(product, BigDecimal.ZERO).add(line.quantity);
      if (isOpening || !isMore(all, product.available())) {
        taken.put(product, all);
        line.ownCost = isOpening ? choice.amountUpTo(new BigDecimal("9.00")) : null;
        lines.add(line);
      }
    }
    if (!lines.isEmpty()) {
      OrderModel order =
          new OrderModel("confirmed", lines, choice.amountUpTo(new BigDecimal("2.00")), NOTHING);
      order.discount =
          choice.amountUpTo(order.subtotal().movePointLeft(1).setScale(2, RoundingMode.DOWN));
      order.sale = new PlaceWish.Sale("import", null, at);
      orders.add(order);
      write(order);
    }
  }

  String number(int order) {
    return name + "-" + order;
  }

  private void write(OrderModel order) {
    for (LineModel line : order.lines) {
      boolean isFirst = line == order.lines.getFirst();
      rows.add(
          String.join(
              ",",
              number(orders.size() - 1),
              order.sale.orderedAt().toString(),
              line.product.sku(),
              quantity(line.quantity),
              money(line.price),
              isFirst ? money(order.tax) : "",
              isFirst ? money(order.discount) : "",
              line.ownCost == null ? "" : money(line.ownCost)));
    }
  }

  /** The day before the first sale. */
  private Instant opened() {
    Instant first = orders.getFirst().sale.orderedAt();
    LocalDate day = ShopClock.dayOf(first).minusDays(1);
    return day.atStartOfDay(ShopClock.ZONE).toInstant();
  }

  void take(long given) {
    id = given;
    if (isOpening) {
      ofEachProduct(
          (product, lines) ->
              product.put("in", "sales_import", sum(lines, line -> line.quantity), cost(lines)));
    }
    for (OrderModel order : orders) {
      order.lines.forEach(line -> line.product.hold(line.quantity));
      books.asOf(order.sale.orderedAt(), () -> new PartModel(order, books).leaveWhole());
    }
  }

  private static BigDecimal cost(List<LineModel> lines) {
    return sum(lines, line -> line.ownCost);
  }

  /** What was sold of a product, on the day before the first sale. */
  private void ofEachProduct(BiConsumer<ProductModel, List<LineModel>> what) {
    List<LineModel> all = orders.stream().flatMap(order -> order.lines.stream()).toList();
    for (ProductModel product : taken.keySet()) {
      List<LineModel> lines = all.stream().filter(line -> line.product == product).toList();
      books.asOf(opened(), () -> what.accept(product, lines));
    }
  }

  /** As if they had never been, on the days of the sales. */
  void undo() {
    for (OrderModel order : orders.reversed()) {
      books.asOf(order.sale.orderedAt(), () -> books.undone(order));
      for (LineModel line : order.lines) {
        books.asOf(
            order.sale.orderedAt(),
            () -> line.product.put("return_in", "sales_import", line.quantity, line.cost));
      }
      order.status = "cancelled";
    }
    if (isOpening) {
      ofEachProduct(
          (product, lines) ->
              product.put(
                  "out",
                  "sales_import",
                  sum(lines, line -> line.quantity).negate(),
                  cost(lines).negate()));
    }
  }
}
