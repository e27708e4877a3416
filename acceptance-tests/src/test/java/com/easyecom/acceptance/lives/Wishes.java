package com.easyecom.acceptance.lives;

import static com.easyecom.acceptance.lives.Decimals.NOTHING;

import com.easyecom.acceptance.lives.PlaceWish.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What somebody may want of orders, sensible or not. */
public final class Wishes {

  /** More than there ever is. */
  public static final BigDecimal TOO_MUCH = new BigDecimal("1000.000");

  public static final List<String> STATUSES =
      List.of("draft", "confirmed", "fulfilled", "cancelled", "returned", "refunded");

  private static final BigDecimal MOST_TAX = new BigDecimal("3.00");

  private final Choice choice;
  private final ShopModel model;
  private final List<ProductModel> offered;
  private final Supplier<PlaceWish.Sale> sale;

  public Wishes(Choice choice, ShopModel model) {
    this(choice, model, model.products, () -> PlaceWish.Sale.NOW);
  }

  /**
   * @param offered what is ordered
   * @param sale by whom and where
   */
  public Wishes(
      Choice choice, ShopModel model, List<ProductModel> offered, Supplier<PlaceWish.Sale> sale) {
    this.choice = choice;
    this.model = model;
    this.offered = offered;
    this.sale = sale;
  }

  List<ProductModel> offered() {
    return offered;
  }

  /** A new order. */
  public PlaceWish place() {
    List<Line> lines = new ArrayList<>();
    for (int i = choice.upTo(3); i > 0; i--) {
      BigDecimal quantity = choice.oneIn(25) ? TOO_MUCH : choice.quantity();
      BigDecimal price = choice.oneIn(3) ? choice.price() : null;
      lines.add(new Line(choice.of(offered), quantity, price));
    }
    String status = choice.of(List.of("draft", "confirmed", "confirmed", "confirmed", "fulfilled"));
    PlaceWish wish = new PlaceWish(status, lines, choice.amountUpTo(MOST_TAX), NOTHING);
    BigDecimal discount = discount(wish.order().subtotal());
    return new PlaceWish(status, lines, wish.tax(), discount, sale.get());
  }

  /** Mostly a little, at times all of it. */
  private BigDecimal discount(BigDecimal subtotal) {
    if (choice.oneIn(3)) {
      return NOTHING;
    }
    BigDecimal most = choice.oneIn(4) ? subtotal : Decimals.cents(subtotal.movePointLeft(1));
    return choice.oneIn(12) ? subtotal : choice.amountUpTo(most);
  }

  /** A change of an order. */
  public EditWish edit(OrderModel order) {
    if (order.isStarted() && !order.isSold() && choice.oneIn(3)) {
      return EditWish.lines(closing(order));
    }
    return switch (choice.upTo(12)) {
      case 1 -> EditWish.note(choice.of(List.of("", "by hand", "call first")));
      case 2 -> EditWish.amounts(choice.amountUpTo(MOST_TAX), null);
      case 3 -> EditWish.amounts(null, discount(order.subtotal()));
      case 4 -> EditWish.amounts(order.tax, order.subtotal().add(BigDecimal.ONE));
      case 5 -> EditWish.lines(closing(order));
      case 6 -> EditWish.lines(lines(order)).and(choice.of(STATUSES.subList(0, 3)));
      case 7 -> EditWish.lines(lines(order)).of(order.version - (choice.oneIn(2) ? 1 : 0));
      default -> EditWish.lines(lines(order));
    };
  }

  /** Just what has left, of an order of which anything has. */
  private List<EditWish.Line> closing(OrderModel order) {
    List<EditWish.Line> lines =
        order.lines.stream()
            .filter(line -> line.left.signum() > 0)
            .map(line -> new EditWish.Line(line, null, line.left, null))
            .toList();
    return lines.isEmpty() ? lines(order) : lines;
  }

  private List<EditWish.Line> lines(OrderModel order) {
    List<EditWish.Line> lines = new ArrayList<>();
    for (LineModel line : order.lines) {
      if (!choice.oneIn(6) || lines.isEmpty()) {
        BigDecimal more = choice.oneIn(20) ? TOO_MUCH : line.left.add(choice.quantity());
        BigDecimal quantity = choice.oneIn(2) ? line.quantity : more;
        BigDecimal price = choice.oneIn(6) ? choice.price() : null;
        lines.add(new EditWish.Line(line, null, quantity, price));
      }
    }
    if (choice.oneIn(4)) {
      BigDecimal price = choice.oneIn(3) ? choice.price() : null;
      ProductModel product = choice.of(offered);
      lines.add(new EditWish.Line(null, product, choice.quantity(), price));
    }
    if (choice.oneIn(15)) {
      LineModel others = choice.of(choice.of(model.orders).lines);
      if (lines.stream().noneMatch(line -> line.kept() == others)) {
        lines.add(new EditWish.Line(others, null, others.quantity, null));
      }
    }
    return lines;
  }

  /** So much of a line that comes back. */
  public ReturnWish.Item item(LineModel line, BigDecimal quantity) {
    BigDecimal most = line.paidNet.add(line.paidTax).subtract(line.inReturns(r -> r.refund()));
    BigDecimal refund = null;
    if (choice.oneIn(6)) {
      refund = choice.oneIn(5) ? most.add(new BigDecimal("0.01")) : choice.amountUpTo(most);
    }
    return new ReturnWish.Item(line, quantity, refund, !choice.oneIn(4));
  }
}
