package com.easyecom.catalog.productimport.domain;

import com.easyecom.catalog.stock.StockLimits;
import com.easyecom.kernel.imports.ImportIssue;
import com.easyecom.kernel.imports.IssueList;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.UnitCost;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the rows of one file do to the catalog, in the file's order. What is known already
 * is changed where the row says something else; what is not is created.
 */
public final class RowPlanner {

  private final RowNames names = new RowNames();
  private final IssueList errors;
  private final IssueList warnings;

  public RowPlanner(IssueList errors, IssueList warnings) {
    this.errors = errors;
    this.warnings = warnings;
  }

  /**
   * Decides one row.
   *
   * @param bySku the catalog's product with that SKU, archived or not; null for none
   * @return null when the row cannot be taken; why is among the errors
   */
  public @Nullable RowPlan plan(ProductRow row, Function<String, @Nullable KnownProduct> bySku) {
    Integer namesake = names.namesake(row);
    if (namesake != null) {
      return refuse(row, ImportColumn.NAME, row.name(), "is the name of row " + namesake + ", too");
    }
    Integer twin = names.twin(row);
    if (twin != null) {
      return refuse(row, ImportColumn.SKU, row.sku(), "is the SKU of row " + twin + ", too");
    }
    String sku = row.sku() == null ? made(row, bySku) : row.sku();
    KnownProduct known = bySku.apply(sku);
    return known == null ? create(row, sku) : update(row, known);
  }

  private String made(ProductRow row, Function<String, @Nullable KnownProduct> bySku) {
    String name = Objects.requireNonNull(row.name());
    String sku =
        names.skuOf(
            row.number(),
            name,
            candidate -> {
              KnownProduct known = bySku.apply(candidate);
              return known == null || known.facts().name().equalsIgnoreCase(name);
            });
    warn(row, ImportColumn.SKU, null, "is missing: it is made of the name, " + sku);
    return sku;
  }

  private @Nullable RowPlan create(ProductRow row, String sku) {
    if (row.name() == null) {
      return refuse(row, ImportColumn.NAME, null, "is missing, and no product has this SKU");
    }
    UnitCost cost = row.cost();
    if (cost == null) {
      return refuse(row, ImportColumn.UNIT_COST, null, "is missing");
    }
    Opening opening = row.opening();
    if (opening != null && isTooMuch(opening)) {
      return refuse(row, ImportColumn.STOCK_VALUE, opening.value(), "is more than can be kept");
    }
    Money price = row.unitPrice();
    if (price == null) {
      price = Money.rounded(cost.amount(), cost.currency());
      warn(row, ImportColumn.UNIT_PRICE, null, "is missing: the cost is taken, " + price);
    }
    return new RowPlan.Create(
        row.number(), ProductFacts.of(row, sku, row.name(), price), cost, opening);
  }

  private @Nullable RowPlan update(ProductRow row, KnownProduct known) {
    if (known.isArchived()) {
      String sku = known.facts().sku();
      return refuse(row, ImportColumn.SKU, sku, "is that of a product that was removed");
    }
    UnitCost given = row.unitCost();
    boolean isOtherCost = given != null && !given.equals(known.unitCost());
    if (isOtherCost && known.onHand().isPositive()) {
      String message = "cannot be set: it is the average of the %s on hand, %s";
      return refuse(
          row, ImportColumn.UNIT_COST, given, message.formatted(known.onHand(), known.unitCost()));
    }
    Opening opening = known.hasMoved() ? null : opening(row, known.unitCost());
    if (opening != null && isTooMuch(opening)) {
      return refuse(row, ImportColumn.STOCK_VALUE, opening.value(), "is more than can be kept");
    }
    if (known.hasMoved() && row.onHand() != null && !row.onHand().equals(known.onHand())) {
      String message = "is not received: there was stock before, now %s; adjust or count it";
      warn(row, ImportColumn.ON_HAND, row.onHand(), message.formatted(known.onHand()));
    }
    return planned(row, known, isOtherCost && opening == null ? given : null, opening);
  }

  private static RowPlan planned(
      ProductRow row, KnownProduct known, @Nullable UnitCost cost, @Nullable Opening opening) {
    ProductFacts after = known.facts().with(row);
    boolean isSame = after.equals(known.facts()) && cost == null && opening == null;
    return isSame
        ? new RowPlan.Keep(row.number())
        : new RowPlan.Update(row.number(), known, after, cost, opening);
  }

  /** A row without a cost is received at the one that is known. */
  private static @Nullable Opening opening(ProductRow row, UnitCost known) {
    if (row.cost() != null || row.onHand() == null || row.onHand().isZero()) {
      return row.opening();
    }
    return new Opening(row.onHand(), known.times(row.onHand()));
  }

  private static boolean isTooMuch(Opening opening) {
    return !StockLimits.allow(opening.quantity(), opening.value());
  }

  private @Nullable RowPlan refuse(
      ProductRow row, ImportColumn column, @Nullable Object value, String message) {
    errors.add(ImportIssue.of(row.number(), column, value, message));
    return null;
  }

  private void warn(ProductRow row, ImportColumn column, @Nullable Object value, String message) {
    warnings.add(ImportIssue.of(row.number(), column, value, message));
  }
}
