package com.easyecom.acceptance.businessdays;

import com.easyecom.acceptance.lives.MovedModel;
import java.util.Set;

/** What stands against the inventory when stock moves. */
final class MovementRules {

  private static final Set<String> WAS_THERE = Set.of("opening_stock", "import", "sales_import");
  private static final Set<String> IMPORTED = Set.of("import", "sales_import");

  private MovementRules() {}

  /** The name of the account. */
  static String other(MovedModel movement) {
    String reference = movement.referenceType() == null ? "" : movement.referenceType();
    if (movement.isOfOrder()) {
      return "cost_of_goods_sold";
    }
    return switch (movement.type()) {
      case "in" -> WAS_THERE.contains(reference) ? "equity" : "payables";
      case "return_out" -> "payables";
      case "out" -> IMPORTED.contains(reference) ? "equity" : "shrinkage";
      case "return_in" -> reference.equals("sales_import") ? "cost_of_goods_sold" : "shrinkage";
      case "adjustment" -> "shrinkage";
      default -> throw new IllegalStateException(movement.toString());
    };
  }
}
