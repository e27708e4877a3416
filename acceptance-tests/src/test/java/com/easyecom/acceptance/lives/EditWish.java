package com.easyecom.acceptance.lives;

import static com.easyecom.acceptance.lives.Decimals.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A change of an order that somebody wants; null: as it is.
 *
 * @param lines the whole new list
 * @param note empty: none any more
 * @param version the one that was seen
 * @param isDeletion whether it is to be deleted; then all else is null
 */
public record EditWish(
    String status,
    BigDecimal tax,
    BigDecimal discount,
    List<Line> lines,
    String note,
    Integer version,
    boolean isDeletion) {

  /**
   * A line of the new list.
   *
   * @param kept null: a new one
   * @param product null: the kept line's own
   * @param price null: the kept line's, or the product's
   */
  public record Line(LineModel kept, ProductModel product, BigDecimal quantity, BigDecimal price) {

    private String json() {
      return "{%s, \"quantity\": \"%s\"%s}"
          .formatted(
              kept == null ? "\"product_id\": " + product.id() : "\"id\": " + kept.id,
              Decimals.quantity(quantity),
              price == null ? "" : ", \"unit_price\": \"" + money(price) + "\"");
    }
  }

  public static EditWish deletion() {
    return new EditWish("cancelled", null, null, null, null, null, true);
  }

  public static EditWish status(String next) {
    return new EditWish(next, null, null, null, null, null, false);
  }

  public static EditWish note(String text) {
    return new EditWish(null, null, null, null, text, null, false);
  }

  public static EditWish amounts(BigDecimal tax, BigDecimal discount) {
    return new EditWish(null, tax, discount, null, null, null, false);
  }

  public static EditWish lines(List<Line> lines) {
    return new EditWish(null, null, null, lines, null, null, false);
  }

  public EditWish and(String next) {
    return new EditWish(next, tax, discount, lines, note, version, false);
  }

  public EditWish of(int seenVersion) {
    return new EditWish(status, tax, discount, lines, note, seenVersion, false);
  }

  public String json() {
    List<String> fields = new ArrayList<>();
    if (status != null) {
      fields.add("\"status\": \"" + status + "\"");
    }
    if (tax != null) {
      fields.add("\"tax_amount\": " + money(tax));
    }
    if (discount != null) {
      fields.add("\"discount_amount\": \"" + money(discount) + "\"");
    }
    if (lines != null) {
      fields.add("\"items\": [" + String.join(", ", lines.stream().map(Line::json).toList()) + "]");
    }
    if (note != null) {
      fields.add("\"note\": " + (note.isEmpty() ? "null" : "\"" + note + "\""));
    }
    if (version != null) {
      fields.add("\"version\": " + version);
    }
    return "{" + String.join(", ", fields) + "}";
  }
}
