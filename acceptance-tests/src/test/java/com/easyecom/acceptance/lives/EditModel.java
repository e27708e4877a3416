package com.easyecom.acceptance.lives;

import static com.easyecom.acceptance.lives.Decimals.isMore;
import static com.easyecom.acceptance.lives.Decimals.isSame;
import static com.easyecom.acceptance.lives.Decimals.sum;

import com.easyecom.acceptance.lives.EditedModel.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Decides what a change makes of an order, or that it must be refused. */
public final class EditModel {

  private final OrderModel order;
  private final EditWish wish;

  private EditModel(OrderModel order, EditWish wish) {
    this.order = order;
    this.wish = wish;
  }

  /**
   * Nothing is done yet.
   *
   * @throws Refused what the shop must answer instead
   */
  public static EditedModel of(OrderModel order, EditWish wish) {
    return new EditModel(order, wish).edited();
  }

  private EditedModel edited() {
    if (wish.version() != null && wish.version() != order.version) {
      throw Refused.conflict("stale_version");
    }
    String status = status();
    EditedModel edited =
        new EditedModel(
            order,
            status,
            wish.lines() == null ? asTheyAre() : wanted(),
            wish.tax() == null ? order.tax : wish.tax(),
            wish.discount() == null ? order.discount : wish.discount(),
            note());
    if (isMore(edited.discount(), edited.subtotal())) {
      throw Refused.invalid();
    }
    if (edited.isSaleChanged()) {
      checkSale(edited);
    }
    edited.change().forEach(EditModel::checkStock);
    return edited.closes() ? withWhatCanBeBorne(edited) : edited;
  }

  private String note() {
    if (wish.note() == null) {
      return order.note;
    }
    return wish.note().isEmpty() ? null : wish.note();
  }

  private String status() {
    String next = wish.status();
    if (next == null || next.equals(order.status)) {
      return order.status;
    }
    boolean isReturn = next.equals("returned") || next.equals("refunded");
    if (order.status.equals("fulfilled") && (isReturn || wish.isDeletion())) {
      throw Refused.conflict("order_fulfilled");
    }
    order.checkTransition(next);
    if (next.equals("cancelled") && order.isStarted()) {
      throw Refused.conflict("order_partly_fulfilled");
    }
    return next;
  }

  private List<Line> asTheyAre() {
    return order.lines.stream()
        .map(line -> new Line(line, line.product, line.quantity, line.price, line.total))
        .toList();
  }

  private List<Line> wanted() {
    List<Line> kept = new ArrayList<>();
    List<Line> added = new ArrayList<>();
    for (EditWish.Line line : wish.lines()) {
      if (line.kept() == null) {
        BigDecimal price = line.price() == null ? line.product().price() : line.price();
        BigDecimal total = Decimals.cents(price.multiply(line.quantity()));
        added.add(new Line(null, line.product(), line.quantity(), price, total));
      } else if (!order.lines.contains(line.kept())) {
        throw Refused.invalid();
      } else {
        kept.add(kept(line));
      }
    }
    kept.sort(Comparator.comparingInt(line -> order.lines.indexOf(line.kept())));
    kept.addAll(added);
    return kept;
  }

  /** What has left was sold for its share: no line costs less than that, or else when closed. */
  private static Line kept(EditWish.Line line) {
    LineModel was = line.kept();
    BigDecimal price = line.price() == null ? was.price : line.price();
    BigDecimal total = Decimals.cents(price.multiply(line.quantity()));
    if (isSame(price, was.price) && isSame(line.quantity(), was.quantity)) {
      total = was.total;
    } else if (was.left.signum() > 0 && isSame(line.quantity(), was.left)) {
      total = was.leftTotal;
    } else {
      total = total.max(was.leftTotal);
    }
    return new Line(was, was.product, line.quantity(), price, total);
  }

  private void checkSale(EditedModel edited) {
    switch (order.status) {
      case "cancelled" -> throw Refused.conflict("order_cancelled");
      case "fulfilled", "returned", "refunded" -> throw Refused.conflict("order_fulfilled");
      default -> {
        if (order.isStarted()) {
          checkStarted(edited);
        }
      }
    }
  }

  private void checkStarted(EditedModel edited) {
    boolean isRepriced =
        edited.lines().stream()
            .anyMatch(line -> line.kept() != null && !isSame(line.price(), line.kept().price));
    if (isRepriced
        || !isSame(edited.tax(), order.tax)
        || !isSame(edited.discount(), order.discount)) {
      throw Refused.conflict("order_partly_fulfilled");
    }
    for (LineModel line : order.lines) {
      BigDecimal next =
          sum(edited.lines().stream().filter(one -> one.kept() == line).toList(), Line::quantity);
      if (isMore(line.left, next)) {
        throw Refused.conflict("below_fulfilled");
      }
    }
    BigDecimal priceLeft = edited.subtotal().subtract(sum(order.lines, line -> line.leftTotal));
    BigDecimal discountLeft = edited.discount().subtract(order.takenDiscount);
    if (!edited.closes() && isMore(discountLeft, priceLeft)) {
      throw Refused.conflict("order_partly_fulfilled");
    }
  }

  private static void checkStock(ProductModel product, BigDecimal more) {
    if (isMore(more, product.available())) {
      throw Refused.conflict("insufficient_stock");
    }
  }

  /** What nothing that the customer keeps can bear is not taken, and the order is without it. */
  private EditedModel withWhatCanBeBorne(EditedModel edited) {
    List<LineModel> kept = PartModel.kept(order);
    BigDecimal most = order.takenDiscount.add(sum(kept, PartModel::keptNet));
    return new EditedModel(
        order,
        edited.status(),
        edited.lines(),
        kept.isEmpty() ? order.takenTax : edited.tax(),
        edited.discount().min(most),
        edited.note());
  }
}
