package com.easyecom.catalog.stock.persistence;

import com.easyecom.catalog.stock.Stock;
import com.easyecom.catalog.stock.application.Stocks;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import com.easyecom.kit.persistence.Columns;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Stocks in the table {@code stock}; a batch is one statement. */
@Singleton
class SqlStocks implements Stocks {

  private static final String SELECT =
      """
      SELECT product_id, on_hand, allocated, value, unit_cost, last_movement_at, version
      FROM stock WHERE product_id = ANY (:ids)
      """;

  private static final String UPDATE =
      """
      UPDATE stock
      SET on_hand = now.on_hand, allocated = now.allocated, value = now.value,
          unit_cost = now.unit_cost, last_movement_at = now.last_movement_at,
          version = now.version
      FROM unnest(:productId, :onHand, :allocated, :value, :unitCost, :lastMovementAt, :version)
        AS now (product_id, on_hand, allocated, value, unit_cost, last_movement_at, version)
      WHERE stock.product_id = now.product_id
      """;

  private final Jdbi jdbi;
  private final LockedStocks locked;

  SqlStocks(Jdbi jdbi, LockedStocks locked) {
    this.jdbi = jdbi;
    this.locked = locked;
  }

  @Override
  public void open(Stock stock) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO stock (product_id, on_hand, allocated, value, unit_cost,
                                       last_movement_at, version)
                    VALUES (:productId, :onHand, :allocated, :value, :unitCost,
                            :lastMovementAt, :version)
                    """)
                .bindMethods(stock)
                .execute());
  }

  @Override
  public void openAll(Collection<Stock> stocks) {
    jdbi.useHandle(
        handle ->
            Columns.of(
                    handle.createUpdate(
                        """
                        INSERT INTO stock (product_id, on_hand, allocated, value, unit_cost, version)
                        SELECT product_id, 0, 0, 0, unit_cost, version
                        FROM unnest(:productId, :unitCost, :version)
                          AS opened (product_id, unit_cost, version)
                        """),
                    stocks)
                .bind("productId", Long.class, Stock::productId)
                .bind("unitCost", UnitCost.class, Stock::unitCost)
                .bind("version", Long.class, Stock::version)
                .statement()
                .execute());
  }

  @Override
  public Map<Long, Stock> read(Collection<Long> productIds) {
    return select(SELECT, productIds);
  }

  @Override
  public SortedMap<Long, Stock> lock(Collection<Long> productIds) {
    locked.add(productIds);
    return select(SELECT + " ORDER BY product_id FOR UPDATE", productIds);
  }

  private SortedMap<Long, Stock> select(String sql, Collection<Long> productIds) {
    SortedMap<Long, Stock> present = new TreeMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(sql)
                .bindArray("ids", Long.class, productIds)
                .map(ConstructorMapper.of(Stock.class))
                .forEach(stock -> present.put(stock.productId(), stock)));
    return present;
  }

  @Override
  public SortedMap<Long, Stock> lock(Collection<Long> productIds, Duration patience) {
    jdbi.useHandle(
        handle ->
            handle
                // Zero would be for ever.
                .select("SELECT set_config('lock_timeout', ?, true)", millis(patience) + "ms")
                .mapTo(String.class)
                .one());
    return lock(productIds);
  }

  private static long millis(Duration patience) {
    return Math.max(1, patience.toMillis());
  }

  @Override
  public void save(Collection<Stock> changed) {
    if (changed.isEmpty()) {
      return;
    }
    locked.check(changed.stream().map(Stock::productId).toList());
    jdbi.useHandle(
        handle ->
            Columns.of(handle.createUpdate(UPDATE), changed)
                .bind("productId", Long.class, Stock::productId)
                .bind("onHand", Quantity.class, Stock::onHand)
                .bind("allocated", Quantity.class, Stock::allocated)
                .bind("value", Money.class, Stock::value)
                .bind("unitCost", UnitCost.class, Stock::unitCost)
                .bind("lastMovementAt", Instant.class, Stock::lastMovementAt)
                .bind("version", Long.class, Stock::version)
                .statement()
                .execute());
  }

  @Override
  public void remove(Collection<Long> productIds) {
    locked.check(productIds);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM stock WHERE product_id = ANY (:ids)")
                .bindArray("ids", Long.class, productIds)
                .execute());
  }
}
