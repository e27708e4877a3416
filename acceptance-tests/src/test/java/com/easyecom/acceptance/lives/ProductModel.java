package com.easyecom.acceptance.lives;

import static com.easyecom.acceptance.lives.Decimals.NONE;
import static com.easyecom.acceptance.lives.Decimals.NOTHING;
import static com.easyecom.acceptance.lives.Decimals.cents;
import static com.easyecom.acceptance.lives.Decimals.money;
import static com.easyecom.acceptance.lives.Decimals.quantity;
import static com.easyecom.acceptance.lives.Decimals.share;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** A product and its stock: DESIGN, section 3. */
final class ProductModel {

  private final long id;
  private final BigDecimal price;
  private final BooksModel books;
  private final List<Moved> moved = new ArrayList<>();
  private BigDecimal onHand = NONE;
  private BigDecimal allocated = NONE;
  private BigDecimal value = NOTHING;
  private BigDecimal unitCost = new BigDecimal("1.0000");

  /** A movement; whom it was for has no id before the shop has given it one. */
  private record Moved(String what, LongSupplier reference) {}

  ProductModel(long id, BigDecimal price, BooksModel books) {
    this.id = id;
    this.price = price;
    this.books = books;
  }

  long id() {
    return id;
  }

  BigDecimal price() {
    return price;
  }

  BigDecimal available() {
    return onHand.subtract(allocated);
  }

  BigDecimal unitCost() {
    return unitCost;
  }

  void receive(BigDecimal more, BigDecimal cost) {
    BigDecimal worth = cents(more.multiply(cost));
    move("in", more, worth, "null", () -> 0);
    books.received(worth);
  }

  /** Holds so much more; negative: less. */
  void hold(BigDecimal more) {
    allocated = allocated.add(more);
  }

  /** What is held leaves, the last unit with what is left of the value. */
  BigDecimal issue(BigDecimal less, OrderModel order) {
    BigDecimal cost = share(value, less, onHand);
    hold(less.negate());
    move("out", less.negate(), cost.negate(), "order", order::id);
    books.issued(cost);
    return cost;
  }

  void restock(BigDecimal more, BigDecimal cost, ReturnModel by) {
    move("return_in", more, cost, "return", by::id);
    books.restocked(cost);
  }

  private void move(
      String type, BigDecimal more, BigDecimal worth, String referenceType, LongSupplier id) {
    onHand = onHand.add(more);
    value = value.add(worth);
    if (onHand.signum() > 0) {
      unitCost = value.divide(onHand, 4, RoundingMode.HALF_UP);
    }
    moved.add(
        new Moved(
            "%s %s %s %s".formatted(type, quantity(more.abs()), money(worth), referenceType), id));
  }

  String movements() {
    List<String> lines = new ArrayList<>();
    moved.forEach(
        one -> {
          long reference = one.reference.getAsLong();
          lines.add(one.what + " " + (reference == 0 ? "null" : reference));
        });
    return String.join("\n", lines);
  }

  @Override
  public String toString() {
    return "on_hand %s, allocated %s, available %s, value %s, unit cost %s"
        .formatted(
            quantity(onHand), quantity(allocated), quantity(available()), money(value), unitCost);
  }
}
