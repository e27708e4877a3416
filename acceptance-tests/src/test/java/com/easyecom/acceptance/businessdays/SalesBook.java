package com.easyecom.acceptance.businessdays;

import static com.easyecom.acceptance.lives.Decimals.NONE;
import static com.easyecom.acceptance.lives.Decimals.NOTHING;

import com.easyecom.acceptance.lives.MovedModel;
import com.easyecom.acceptance.lives.OrderModel;
import com.easyecom.acceptance.lives.ReturnItemModel;
import com.easyecom.acceptance.lives.SoldModel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Line by line what was sold, what came back, and what that cost. */
final class SalesBook {

  final List<SaleRow> rows = new ArrayList<>();

  void sold(LocalDate day, SoldModel part) {
    List<SoldModel.Line> lines =
        part.lines().stream().filter(line -> line.quantity().signum() > 0).toList();
    if (lines.isEmpty()) {
      // What was left of discount and tax of an order of which nothing was left.
      rows.add(sale(day, part.order(), null, part.discount(), part.tax()));
      return;
    }
    List<BigDecimal> prices = lines.stream().map(SoldModel.Line::price).toList();
    List<BigDecimal> discounts = LargestRemainders.share(part.discount(), prices);
    List<BigDecimal> taxes = LargestRemainders.share(part.tax(), prices);
    for (int i = 0; i < lines.size(); i++) {
      rows.add(sale(day, part.order(), lines.get(i), discounts.get(i), taxes.get(i)));
    }
  }

  private static SaleRow sale(
      LocalDate day, OrderModel order, SoldModel.Line line, BigDecimal discount, BigDecimal tax) {
    return new SaleRow(
        day,
        order,
        line == null ? null : line.line().product,
        line == null ? NONE : line.quantity(),
        line == null ? NOTHING : line.price(),
        discount,
        NOTHING,
        tax,
        NOTHING,
        NOTHING);
  }

  void takenBack(LocalDate day, OrderModel order, ReturnItemModel item) {
    rows.add(
        new SaleRow(
            day,
            order,
            item.line().product,
            item.quantity().negate(),
            NOTHING,
            NOTHING,
            item.refundNet(),
            NOTHING,
            item.refundTax(),
            NOTHING));
  }

  /** What left for an order costs, and no more when it comes back. */
  void moved(LocalDate day, MovedModel movement) {
    boolean isUndone =
        "sales_import".equals(movement.referenceType()) && movement.type().equals("return_in");
    if (movement.isOfOrder() || isUndone) {
      rows.add(SaleRow.cost(day, movement.order(), movement.product(), movement.value().negate()));
    }
  }

  /** Its cost comes back by movements that name no order: so neither is it anybody's before. */
  void undone(LocalDate day, OrderModel order) {
    List<SaleRow> known = List.copyOf(rows);
    for (int i = 0; i < known.size(); i++) {
      SaleRow row = known.get(i);
      if (row.order() == order && row.isCost()) {
        rows.set(i, row.ofNobody());
      } else if (row.order() == order) {
        rows.add(row.undone(day));
      }
    }
  }
}
