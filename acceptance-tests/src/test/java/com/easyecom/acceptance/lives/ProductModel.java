package com.easyecom.acceptance.lives;

import static com.easyecom.acceptance.lives.Decimals.NONE;
import static com.easyecom.acceptance.lives.Decimals.NOTHING;
import static com.easyecom.acceptance.lives.Decimals.cents;
import static com.easyecom.acceptance.lives.Decimals.isMore;
import static com.easyecom.acceptance.lives.Decimals.money;
import static com.easyecom.acceptance.lives.Decimals.quantity;
import static com.easyecom.acceptance.lives.Decimals.share;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** A product and its stock: DESIGN, section 3. */
public final class ProductModel {

  private final long id;
  private final String sku;
  private final BigDecimal price;
  private final BooksModel books;
  private final List<MovedModel> moved = new ArrayList<>();
  private Instant movedAt = Instant.EPOCH;
  private BigDecimal onHand = NONE;
  private BigDecimal allocated = NONE;
  private BigDecimal value = NOTHING;
  private BigDecimal unitCost = new BigDecimal("1.0000");

  public ProductModel(long id, String sku, BigDecimal price, BooksModel books) {
    this.id = id;
    this.sku = sku;
    this.price = price;
    this.books = books;
  }

  public long id() {
    return id;
  }

  public String sku() {
    return sku;
  }

  public BigDecimal price() {
    return price;
  }

  public BigDecimal available() {
    return onHand.subtract(allocated);
  }

  public BigDecimal unitCost() {
    return unitCost;
  }

  public BigDecimal onHand() {
    return onHand;
  }

  /** When it moved last. */
  public Instant movedAt() {
    return movedAt;
  }

  /** A purchase. */
  public void receive(BigDecimal more, BigDecimal cost) {
    comeIn("in", null, more, cost);
  }

  /**
   * @param cost of a unit; null: the average, or the last known one when nothing is there
   */
  public void comeIn(String type, String referenceType, BigDecimal more, BigDecimal cost) {
    BigDecimal average = onHand.signum() > 0 ? share(value, more, onHand) : null;
    BigDecimal worth =
        cost == null && average != null
            ? average
            : cents(more.multiply(cost == null ? unitCost : cost));
    checkDate();
    move(type, more, worth, referenceType, null, () -> 0);
  }

  /** Goes at the average, the last unit with what is left of the value; never what is held. */
  public void goOut(String type, String referenceType, BigDecimal less) {
    checkDate();
    if (isMore(less, available())) {
      throw Refused.conflict("insufficient_stock");
    }
    move(type, less.negate(), share(value, less, onHand).negate(), referenceType, null, () -> 0);
  }

  /** What comes (negative: goes) at a known value, whenever that was. */
  public void put(String type, String referenceType, BigDecimal more, BigDecimal worth) {
    move(type, more, worth, referenceType, null, () -> 0);
  }

  /** Holds so much more; negative: less. */
  public void hold(BigDecimal more) {
    allocated = allocated.add(more);
  }

  /** What is held leaves, at the average if its cost is not known. */
  BigDecimal issue(BigDecimal less, OrderModel order, BigDecimal ownCost) {
    BigDecimal cost = ownCost == null ? share(value, less, onHand) : ownCost;
    hold(less.negate());
    move("out", less.negate(), cost.negate(), "order", order, order::id);
    return cost;
  }

  void restock(BigDecimal more, BigDecimal cost, ReturnModel by) {
    move("return_in", more, cost, "return", by.order(), by::id);
  }

  /** Nothing moves before what moved already. */
  void checkDate() {
    if (books.now().isBefore(movedAt)) {
      throw Refused.conflict("backdating_unavailable");
    }
  }

  private void move(
      String type,
      BigDecimal more,
      BigDecimal worth,
      String referenceType,
      OrderModel order,
      LongSupplier id) {
    onHand = onHand.add(more);
    value = value.add(worth);
    if (onHand.signum() > 0) {
      unitCost = value.divide(onHand, 4, RoundingMode.HALF_UP);
    }
    movedAt = movedAt.isAfter(books.now()) ? movedAt : books.now();
    moved.add(new MovedModel(this, type, more, worth, referenceType, order, id));
    books.moved(moved.getLast());
  }

  /** The oldest first. */
  public String movements() {
    return String.join("\n", moved.stream().map(MovedModel::toString).toList());
  }

  @Override
  public String toString() {
    return "on_hand %s, allocated %s, available %s, value %s, unit cost %s"
        .formatted(
            quantity(onHand), quantity(allocated), quantity(available()), money(value), unitCost);
  }
}
