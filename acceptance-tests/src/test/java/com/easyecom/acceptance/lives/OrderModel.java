package com.easyecom.acceptance.lives;

import static com.easyecom.acceptance.lives.Decimals.NOTHING;
import static com.easyecom.acceptance.lives.Decimals.money;
import static com.easyecom.acceptance.lives.Decimals.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An order: DESIGN, section 4. */
public final class OrderModel {

  private static final Map<String, List<String>> LEGAL =
      Map.of(
          "draft", List.of("confirmed", "cancelled"),
          "confirmed", List.of("fulfilled", "cancelled"),
          "fulfilled", List.of("returned", "refunded"),
          "cancelled", List.of(),
          "returned", List.of("refunded"),
          "refunded", List.of());

  private long id;
  public final History history = new History();
  public final List<ReturnModel> returns = new ArrayList<>();
  public List<LineModel> lines;
  public String status;
  public BigDecimal tax;
  public BigDecimal discount;
  public String note;
  public PlaceWish.Sale sale = PlaceWish.Sale.NOW;
  public int version = 1;

  public BigDecimal takenTax = NOTHING;
  public BigDecimal takenDiscount = NOTHING;
  public BigDecimal revenue = NOTHING;
  public BigDecimal restocked = NOTHING;

  public OrderModel(String status, List<LineModel> lines, BigDecimal tax, BigDecimal discount) {
    this.status = status;
    this.lines = lines;
    this.tax = tax;
    this.discount = discount;
  }

  public long id() {
    return id;
  }

  /** The ids that the shop gave: the order's, and those of its lines in their order. */
  public void named(long given, List<Long> lineIds) {
    id = given;
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).id = lineIds.get(i);
    }
  }

  public void checkTransition(String next) {
    if (!LEGAL.get(status).contains(next)) {
      throw Refused.transition(LEGAL.get(status));
    }
  }

  public boolean isStarted() {
    return lines.stream().anyMatch(line -> line.left.signum() > 0);
  }

  public boolean isSold() {
    return lines.stream().allMatch(line -> line.open().signum() == 0);
  }

  public boolean isReturned() {
    return lines.stream().allMatch(LineModel::isReturned);
  }

  public boolean isOver() {
    return status.equals("cancelled") || status.equals("refunded");
  }

  public boolean isRefundOwed() {
    return returns.stream().anyMatch(one -> one.status().equals("received"));
  }

  public BigDecimal subtotal() {
    return sum(lines, line -> line.total);
  }

  public BigDecimal total() {
    return subtotal().subtract(discount).add(tax);
  }

  public BigDecimal paid() {
    return sum(lines, line -> line.paidNet.add(line.paidTax));
  }

  public BigDecimal cost() {
    return sum(lines, line -> line.cost);
  }

  @Override
  public String toString() {
    List<String> text = new ArrayList<>();
    text.add(
        "%s, version %d, subtotal %s, tax %s, discount %s, total %s, note %s, gross profit %s"
            .formatted(
                status,
                version,
                money(subtotal()),
                money(tax),
                money(discount),
                money(total()),
                note,
                isStarted() ? money(revenue.subtract(cost()).add(restocked)) : "-"));
    lines.forEach(line -> text.add(line.toString()));
    return String.join("\n", text);
  }
}
