package com.easyecom.catalog.productimport.domain;

import com.easyecom.kernel.money.UnitCost;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a row does to the catalog. */
public sealed interface RowPlan {

  /** The row's number in the file. */
  int number();

  /** What is received with it; null for nothing. */
  @Nullable Opening opening();

  /** A new product. */
  record Create(int number, ProductFacts facts, UnitCost unitCost, @Nullable Opening opening)
      implements RowPlan {}

  /**
   * Other facts or a first stock of a known product.
   *
   * @param unitCost what a unit is said to cost from now on; null if that stays
   */
  record Update(
      int number,
      KnownProduct before,
      ProductFacts after,
      @Nullable UnitCost unitCost,
      @Nullable Opening opening)
      implements RowPlan {

    /** Whether its stock must be locked: it changes, or when it is low does. */
    public boolean touchesStock() {
      return unitCost != null
          || opening != null
          || before.facts().isActive() != after.isActive()
          || !Objects.equals(before.facts().reorderPoint(), after.reorderPoint());
    }

    /** Whether the facts become others, and not the cost or the stock alone. */
    public boolean changesFacts() {
      return !before.facts().equals(after);
    }
  }

  /** Nothing: the product is as the row says. */
  record Keep(int number) implements RowPlan {

    @Override
    public @Nullable Opening opening() {
      return null;
    }
  }
}
