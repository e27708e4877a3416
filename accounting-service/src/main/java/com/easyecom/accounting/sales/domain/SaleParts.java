package com.easyecom.accounting.sales.domain;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes lines of an event's parts so that they say together exactly what the event says: what no
 * part accounts for becomes a line without a product.
 */
public final class SaleParts {

  private SaleParts() {}

  /**
   * What was sold of one order line.
   *
   * @param total at its price, before discount
   */
  public record Sold(SaleLine.Subject subject, Quantity quantity, Money total) {}

  /** What came back of one order line. */
  public record Back(SaleLine.Subject subject, Quantity quantity, Money net, Money tax) {}

  /**
   * The lines of a sale; discount and tax of the whole are shared out by the lines' totals.
   *
   * @param subject of what has no line
   */
  public static List<SaleLine> ofSale(
      SaleLine.Source source,
      SaleLine.Subject subject,
      List<Sold> told,
      Money gross,
      Money discount,
      Money tax) {
    Money zero = Money.zero(gross.currency());
    Money rest = gross.minus(told.stream().map(Sold::total).reduce(zero, Money::plus));
    List<Sold> parts = new ArrayList<>(told);
    if (parts.isEmpty() || !rest.isZero()) {
      parts.add(new Sold(subject.withoutProduct(), Quantity.ZERO, rest));
    }
    List<Money> weights = parts.stream().map(Sold::total).toList();
    List<Money> discounts = Shares.of(discount, weights);
    List<Money> taxes = Shares.of(tax, weights);
    List<SaleLine> lines = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      Sold part = parts.get(i);
      SaleFigures figures =
          SaleFigures.sold(part.quantity(), part.total(), discounts.get(i), taxes.get(i));
      lines.add(new SaleLine(source, i + 1, part.subject(), figures));
    }
    return lines;
  }

  /**
   * The lines of a return.
   *
   * @param subject of what has no line
   */
  public static List<SaleLine> ofReturn(
      SaleLine.Source source, SaleLine.Subject subject, List<Back> told, Money net, Money tax) {
    Money zero = Money.zero(net.currency());
    Money restNet = net.minus(told.stream().map(Back::net).reduce(zero, Money::plus));
    Money restTax = tax.minus(told.stream().map(Back::tax).reduce(zero, Money::plus));
    List<Back> parts = new ArrayList<>(told);
    if (!restNet.isZero() || !restTax.isZero()) {
      parts.add(new Back(subject.withoutProduct(), Quantity.ZERO, restNet, restTax));
    }
    List<SaleLine> lines = new ArrayList<>(parts.size());
    for (Back part : parts) {
      SaleFigures figures = SaleFigures.returned(part.quantity(), part.net(), part.tax());
      lines.add(new SaleLine(source, lines.size() + 1, part.subject(), figures));
    }
    return lines;
  }

  /**
   * Takes a sale back: its lines with the other sign.
   *
   * @param sold the lines of the sale that are known
   * @param subject of what has no line
   */
  public static List<SaleLine> ofSaleUndone(
      SaleLine.Source source,
      SaleLine.Subject subject,
      List<SaleLine> sold,
      Money gross,
      Money discount,
      Money tax) {
    List<SaleLine> lines = new ArrayList<>(sold.size());
    Money restGross = gross;
    Money restDiscount = discount;
    Money restTax = tax;
    for (SaleLine line : sold) {
      SaleFigures figures = line.figures();
      restGross = restGross.minus(figures.gross());
      restDiscount = restDiscount.minus(figures.discount());
      restTax = restTax.minus(figures.tax());
      lines.add(new SaleLine(source, lines.size() + 1, line.subject(), figures.negate()));
    }
    if (!restGross.isZero() || !restDiscount.isZero() || !restTax.isZero()) {
      SaleFigures rest = SaleFigures.sold(Quantity.ZERO, restGross, restDiscount, restTax).negate();
      lines.add(new SaleLine(source, lines.size() + 1, subject.withoutProduct(), rest));
    }
    return lines;
  }
}
