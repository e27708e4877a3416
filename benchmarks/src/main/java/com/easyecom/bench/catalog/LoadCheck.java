package com.easyecom.bench.catalog;

import com.easyecom.bench.ShopClient;
import com.easyecom.bench.database.CopyLines;
import com.easyecom.bench.database.StackDatabase;
import java.util.List;
import java.util.UUID;

/**
 * Checks that what was loaded is what the product itself writes: it adds up, and a twin of a loaded
 * product, made through the API with the same movements one by one, has the same rows.
 *
 * <p>The books are not told: account 1200 and the stock's value differ in such a shop.
 */
record LoadCheck(StackDatabase database, ShopClient shop, CatalogSize size) {

  private static final String STOCKS_THAT_DIFFER =
      """
      SELECT count(*) FROM stock LEFT JOIN (
        SELECT product_id, sum(quantity) AS quantity, sum(value) AS value
        FROM stock_movement GROUP BY product_id) moved USING (product_id)
      WHERE on_hand <> coalesce(moved.quantity, 0) OR stock.value <> coalesce(moved.value, 0)
      """;

  private static final String WORDS_THAT_MISS =
      """
      SELECT abs((SELECT count(*) FROM product_word)
        - (SELECT sum(cardinality(search_words)) FROM product WHERE archived_at IS NULL))
      """;

  private static final String PRODUCT =
      """
      SELECT concat_ws('|', name, category, description, unit_price, is_active, reorder_point,
        reorder_lead_days, archived_at, version, search_name, search_barcode) FROM product
      WHERE id = ?
      """;
  private static final String WORDS =
      """
      SELECT word FROM product_word WHERE place = -CAST(? AS bigint) AND word !~ '\\d|bench|twin'
      ORDER BY word
      """;
  private static final String STOCK =
      """
      SELECT concat_ws('|', on_hand, allocated, value, unit_cost, version,
        last_movement_at IS NULL) FROM stock WHERE product_id = ?
      """;
  private static final String MOVEMENTS =
      """
      SELECT concat_ws('|', stock_version, movement_type, quantity, value, unit_cost,
        on_hand_after, value_after, unit_cost_after, reason, reference_type,
        reference_id IS NULL, fulfilment_id IS NULL, order_item_id IS NULL, actor)
      FROM stock_movement WHERE product_id = ? ORDER BY id
      """;

  /**
   * @throws IllegalStateException naming the first difference
   */
  void check() {
    none("stocks differ from their movements", database.number(STOCKS_THAT_DIFFER));
    none("entries are too many or too few in the index of words", database.number(WORDS_THAT_MISS));
    Goods goods = new Goods(1);
    long loaded = database.numbers("SELECT id FROM product WHERE sku = ?", goods.sku())[0];
    long twin = twinOf(goods);
    for (String rows : List.of(PRODUCT, WORDS, STOCK, MOVEMENTS)) {
      List<String> ours = database.texts(rows, loaded);
      List<String> theirs = database.texts(rows, twin);
      if (!ours.equals(theirs)) {
        throw new IllegalStateException("loaded " + ours + ", but made by the shop " + theirs);
      }
    }
    System.out.println("Stock equals its movements; a product made by the shop has the same rows");
  }

  private static void none(String what, long count) {
    if (count != 0) {
      throw new IllegalStateException(count + " " + what);
    }
  }

  private long twinOf(Goods goods) {
    String sku = "TWIN-" + UUID.randomUUID().toString().replaceAll("\\D", "");
    String body =
        """
        {"sku": "%s", "name": "%s", "category": "%s", "description": "%s", "barcode": "%s",
         "unit_cost": "%s", "unit_price": "%s", "is_active": %s}
        """
            .formatted(
                sku,
                goods.name(),
                goods.category(),
                goods.description(),
                goods.barcode(),
                CopyLines.amount(goods.costCents()),
                CopyLines.amount(goods.priceCents()),
                goods.isActive());
    long id = shop.post("/api/v1/products", body).path("id").asLong();
    for (int i = 0; i < size.movementsEach(); i++) {
      move(id, goods, new History(goods, size.movementsEach()).at(i).step());
    }
    return id;
  }

  private void move(long id, Goods goods, History.Step step) {
    if (step.isForOrder()) {
      shop.post(
          "/api/v1/orders",
          "{\"status\": \"fulfilled\", \"items\": [{\"product_id\": %d, \"quantity\": %d}]}"
              .formatted(id, -step.quantity()));
      return;
    }
    boolean isSigned = step.type().equals("adjustment");
    String cost = step.type().equals("in") ? CopyLines.amount(goods.costCents()) : "";
    shop.post(
        "/api/v1/inventory/adjustments",
        "{\"product_id\": %d, \"movement_type\": \"%s\", \"quantity\": %d%s}"
            .formatted(
                id,
                step.type(),
                isSigned ? step.quantity() : Math.abs(step.quantity()),
                cost.isEmpty() ? "" : ", \"unit_cost\": \"" + cost + "\""));
  }
}
