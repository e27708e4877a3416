package com.easyecom.acceptance.lives;

import static com.easyecom.acceptance.lives.Decimals.NONE;
import static com.easyecom.acceptance.lives.Decimals.isSame;
import static com.easyecom.acceptance.lives.Decimals.money;
import static com.easyecom.acceptance.lives.Decimals.quantity;
import static com.easyecom.acceptance.lives.Decimals.sum;
import static java.util.stream.Collectors.toCollection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What an order becomes by a change: looked at, or done. */
public record EditedModel(
    OrderModel order,
    String status,
    List<Line> lines,
    BigDecimal tax,
    BigDecimal discount,
    String note) {

  /** A line as it is to be; kept is null for a new one. */
  public record Line(
      LineModel kept,
      ProductModel product,
      BigDecimal quantity,
      BigDecimal price,
      BigDecimal total) {

    @Override
    public String toString() {
      return "%d: product %d, %s x %s = %s"
          .formatted(
              kept == null ? 0 : kept.id,
              product.id(),
              Decimals.quantity(quantity),
              money(price),
              money(total));
    }
  }

  public boolean isSaleChanged() {
    return !isSame(tax, order.tax) || !isSame(discount, order.discount) || areLinesChanged();
  }

  private boolean areLinesChanged() {
    return lines.size() != order.lines.size()
        || lines.stream()
            .anyMatch(
                line ->
                    line.kept == null
                        || !isSame(line.quantity, line.kept.quantity)
                        || !isSame(line.price, line.kept.price));
  }

  public BigDecimal subtotal() {
    return sum(lines, Line::total);
  }

  private BigDecimal total() {
    return subtotal().subtract(discount).add(tax);
  }

  /** Whether nothing is left to leave of what has left in part. */
  public boolean closes() {
    return order.isStarted()
        && (status.equals("confirmed") || fulfils())
        && lines.stream()
            .allMatch(line -> line.kept != null && isSame(line.quantity, line.kept.left));
  }

  public boolean fulfils() {
    return status.equals("fulfilled") && order.status.equals("confirmed");
  }

  /** How much more of each product it takes; negative: less. */
  public Map<ProductModel, BigDecimal> change() {
    Map<ProductModel, BigDecimal> change = new HashMap<>();
    if (holds(order.status)) {
      order.lines.forEach(
          line -> change.merge(line.product, line.quantity.negate(), BigDecimal::add));
    }
    if (holds(status)) {
      lines.forEach(line -> change.merge(line.product, line.quantity, BigDecimal::add));
    }
    change.values().removeIf(more -> isSame(more, NONE));
    return change;
  }

  private static boolean holds(String status) {
    return !status.equals("draft") && !status.equals("cancelled");
  }

  /** What the customer is to pay more. */
  public BigDecimal difference() {
    BigDecimal before = order.status.equals("cancelled") ? BigDecimal.ZERO : order.total();
    return (status.equals("cancelled") ? BigDecimal.ZERO : total()).subtract(before);
  }

  /** The order as it is to be, in the words of {@link Seen#preview}. */
  public String preview() {
    boolean isHandedOver = closes() || fulfils();
    List<String> text = new ArrayList<>();
    text.add(
        "%s, version %d, subtotal %s, tax %s, discount %s, total %s, note %s, to pay %s"
            .formatted(
                closes() ? closedStatus() : status,
                order.version + (isChanged() ? 1 : 0) + (isHandedOver ? 1 : 0),
                money(subtotal()),
                money(tax),
                money(discount),
                money(total()),
                note,
                money(difference())));
    lines.forEach(line -> text.add(line.toString()));
    change().entrySet().stream()
        .sorted(Comparator.comparingLong(one -> one.getKey().id()))
        .forEach(one -> text.add(one.getKey().id() + " takes " + quantity(one.getValue())));
    text.add("margin " + margin());
    return String.join("\n", text);
  }

  private String closedStatus() {
    boolean isReturned = lines.stream().allMatch(line -> isSame(line.kept.returned, line.quantity));
    if (!isReturned) {
      return "fulfilled";
    }
    return order.isRefundOwed() ? "returned" : "refunded";
  }

  /** What has left counts at its cost, the rest at the present average. */
  private String margin() {
    BigDecimal net = subtotal().subtract(discount);
    if (net.signum() == 0 || status.equals("cancelled")) {
      return "-";
    }
    BigDecimal cost = order.cost();
    for (Line line : lines) {
      BigDecimal open = line.kept == null ? line.quantity : line.quantity.subtract(line.kept.left);
      cost = cost.add(Decimals.cents(line.product.unitCost().multiply(open)));
    }
    return net.subtract(cost)
        .multiply(BigDecimal.valueOf(100))
        .divide(net, 2, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private boolean isChanged() {
    boolean isMoved = !status.equals(order.status) && !fulfils();
    return isMoved || isSaleChanged() || !Objects.equals(note, order.note);
  }

  /** Does it. */
  public void apply(BooksModel books) {
    Map<ProductModel, BigDecimal> change = change();
    boolean closes = closes();
    boolean fulfils = fulfils();
    if (isChanged()) {
      String was = order.status;
      History.Before before = order.history.before(order);
      store(fulfils ? was : status);
      tell(was, before);
    }
    change.forEach(ProductModel::hold);
    if (closes) {
      new PartModel(order, books).close();
    } else if (fulfils) {
      new PartModel(order, books).leaveWhole();
    }
  }

  private void store(String next) {
    order.status = next;
    order.tax = tax;
    order.discount = discount;
    order.note = note;
    order.version++;
    order.lines = lines.stream().map(EditedModel::stored).collect(toCollection(ArrayList::new));
  }

  private static LineModel stored(Line line) {
    if (line.kept == null) {
      return new LineModel(line.product, line.quantity, line.price);
    }
    line.kept.quantity = line.quantity;
    line.kept.price = line.price;
    line.kept.total = line.total;
    return line.kept;
  }

  /** Others do not know of drafts. */
  private void tell(String was, History.Before before) {
    boolean isMoved = !was.equals(order.status);
    order.history.changed(isMoved ? order.status : "edited", before, order);
    if (was.equals("draft")) {
      if (order.status.equals("confirmed")) {
        order.history.event("OrderPlaced", order.version);
      }
    } else {
      boolean isCancelled = isMoved && order.status.equals("cancelled");
      order.history.event(isCancelled ? "OrderCancelled" : "OrderEdited", order.version);
    }
  }
}
