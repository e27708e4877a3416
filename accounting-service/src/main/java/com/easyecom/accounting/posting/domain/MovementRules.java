package com.easyecom.accounting.posting.domain;

import static com.easyecom.accounting.posting.domain.PostingRule.COST_OF_SALE_UNDONE;
import static com.easyecom.accounting.posting.domain.PostingRule.OPENING_STOCK;
import static com.easyecom.accounting.posting.domain.PostingRule.OPENING_UNDONE;
import static com.easyecom.accounting.posting.domain.PostingRule.PURCHASE;
import static com.easyecom.accounting.posting.domain.PostingRule.STOCK_FOUND;
import static com.easyecom.accounting.posting.domain.PostingRule.STOCK_LOST;
import static com.easyecom.accounting.posting.domain.PostingRule.SUPPLIER_RETURN;

import com.easyecom.kernel.money.Money;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the rule for a movement of stock that no order caused. */
public final class MovementRules {

  /** Past sales, with the stock that was received for them. */
  private static final String SALES_IMPORT = "sales_import";

  /** What the owner brought in, rather than bought from a supplier on account. */
  private static final Set<String> BROUGHT_IN = Set.of("opening_stock", "import", SALES_IMPORT);

  /** What was brought in and is taken back was never there. */
  private static final Set<String> TAKEN_BACK = Set.of("import", SALES_IMPORT);

  private MovementRules() {}

  /**
   * The rule for a movement.
   *
   * @param value signed: what goes out is negative
   * @throws IllegalArgumentException for a type that has no rule, or a value of the wrong sign
   */
  public static PostingRule of(String movementType, @Nullable String referenceType, Money value) {
    return switch (movementType) {
      case "in" -> incoming(value, isBroughtIn(referenceType) ? OPENING_STOCK : PURCHASE);
      case "return_in" ->
          incoming(value, SALES_IMPORT.equals(referenceType) ? COST_OF_SALE_UNDONE : STOCK_FOUND);
      case "return_out" -> outgoing(value, SUPPLIER_RETURN);
      case "out" ->
          outgoing(
              value,
              referenceType != null && TAKEN_BACK.contains(referenceType)
                  ? OPENING_UNDONE
                  : STOCK_LOST);
      case "adjustment" -> value.isNegative() ? STOCK_LOST : STOCK_FOUND;
      default ->
          throw new IllegalArgumentException("no posting rule for a movement " + movementType);
    };
  }

  private static boolean isBroughtIn(@Nullable String referenceType) {
    return referenceType != null && BROUGHT_IN.contains(referenceType);
  }

  private static PostingRule incoming(Money value, PostingRule rule) {
    if (value.isNegative()) {
      throw new IllegalArgumentException("stock that comes in has a value of " + value);
    }
    return rule;
  }

  private static PostingRule outgoing(Money value, PostingRule rule) {
    if (value.isPositive()) {
      throw new IllegalArgumentException("stock that goes out has a value of +" + value);
    }
    return rule;
  }
}
