package com.easyecom.accounting.sales.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.accounting.dates.DatedPlace;
import com.easyecom.accounting.dates.Days;
import com.easyecom.accounting.sales.application.PostedSaleLine;
import com.easyecom.accounting.sales.application.SaleFilter;
import com.easyecom.accounting.sales.application.SaleFilter.Without;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Lines of sales are found in different ways, by how many lines the sums count: each way must find
 * the lines that plain conditions do. {@code -Deasyecom.test.seed=...} plays it again.
 */
@QuarkusTest
@WithEmbedded(schema = "accounting")
class LinePlansTest {

  private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-20");
  private static final int DAYS = 30;
  private static final int FILTERS = 300;

  /** As many lines as a key would need to be looked for in each way; 0 for as many as there are. */
  private static final List<Long> COUNTS = List.of(0L, 100_000L, 1_000_000L);

  private static final String SHOP =
      """
      SELECT setseed(:seed);
      INSERT INTO sales_name (name) VALUES ('api'), ('shop'), ('Cups'), ('Pots');
      INSERT INTO sale_order (order_id, order_number, customer_id, channel_id, is_undone)
      SELECT sold.id, 'SO-' || sold.id, nullif(floor(random() * 6), 0), channel.id, random() < 0.1
      FROM generate_series(1, 60) AS sold (id)
        JOIN sales_name channel ON channel.name = CASE WHEN sold.id % 3 = 0 THEN 'api' ELSE 'shop' END;
      INSERT INTO sale_line (kind, source_event_id, position, order_id, product_id, quantity, gross,
        entry_date, effective_date)
      SELECT CASE WHEN random() < 0.5 THEN 'sale' ELSE 'cost_of_sale' END, gen_random_uuid(), 1,
             nullif(floor(random() * 70), 0), nullif(floor(random() * 7), 0), 1, 1, day, day
      FROM (SELECT CAST(:first AS date) + CAST(floor(random() * random() * :days) AS integer) AS day
            FROM generate_series(1, 400)) line;
      INSERT INTO product_category (product_id, category_id, version)
      SELECT product.id, coalesce((SELECT id FROM sales_name WHERE name = CASE product.id % 3
               WHEN 0 THEN 'Cups' WHEN 1 THEN 'Pots' END), 0), 1
      FROM generate_series(1, 5) AS product (id);
      INSERT INTO merged_customer (duplicate_id, customer_id) VALUES (1, 2);
      """;

  /** What is asked for, in the plainest way. */
  private static final String PLAINLY =
      """
      SELECT id FROM sale_line_key
      WHERE entry_date >= :first AND (entry_date, id) < (:afterDay, :afterId)
        AND (:productId IS NULL OR product_id = :productId)
        AND (:customerId IS NULL OR customer_key = :customerId)
        AND (:category IS NULL
             OR category_key = (SELECT id FROM sales_name WHERE name = :category))
        AND (:channel IS NULL OR channel_key = (SELECT id FROM sales_name WHERE name = :channel))
        AND CASE CAST(:without AS text)
            WHEN 'PRODUCT' THEN product_key WHEN 'CATEGORY' THEN category_key
            WHEN 'CUSTOMER' THEN customer_key WHEN 'CHANNEL' THEN channel_key ELSE 0 END = 0
      ORDER BY entry_date DESC, id DESC LIMIT :limit
      """;

  private final long seed = Long.getLong("easyecom.test.seed", new Random().nextLong());
  private final Random random = new Random(seed);

  @Inject Jdbi jdbi;
  @Inject Owner owner;

  @Test
  void eachWayFindsTheSameLines() {
    owner.clearBooks();
    try (Handle handle = owner.open()) {
      handle
          .createScript(
              SHOP.replace(":seed", Double.toString(random.nextDouble()))
                  .replace(":first", "'" + FIRST_DAY + "'")
                  .replace(":days", Integer.toString(DAYS)))
          .execute();
    }
    long found = 0;
    for (int i = 0; i < FILTERS; i++) {
      found += compared(filter(), 1 + random.nextInt(20));
    }
    assertTrue(found > FILTERS, "hardly anything was found: " + found);
  }

  private int compared(SaleFilter filter, int limit) {
    DatedPlace after =
        new DatedPlace(
            random.nextBoolean() ? filter.days().last() : day(),
            random.nextBoolean() ? Long.MAX_VALUE : random.nextInt(500));
    return jdbi.withHandle(
        handle -> {
          List<Long> plainly = plainly(handle, filter, after, limit);
          List<AskedKey> keys = AskedKey.of(handle, filter);
          for (long count : COUNTS) {
            assertEquals(
                plainly,
                found(handle, filter, counted(keys, count), after, limit),
                () -> filter + " after " + after + ", as of " + count + " lines, seed " + seed);
          }
          return plainly.size();
        });
  }

  private static List<AskedKey> counted(List<AskedKey> keys, long count) {
    return count == 0
        ? keys
        : keys.stream().map(key -> new AskedKey(key.dimension(), key.key(), count)).toList();
  }

  private static List<Long> found(
      Handle handle, SaleFilter filter, List<AskedKey> keys, DatedPlace after, int limit) {
    return LineQuery.bind(
            handle.createQuery(LineQuery.of(filter, keys)).bind("limit", limit),
            filter,
            keys,
            after)
        .map(LineQuery::line)
        .map(PostedSaleLine::id)
        .list();
  }

  private static List<Long> plainly(Handle handle, SaleFilter filter, DatedPlace after, int limit) {
    return handle
        .createQuery(PLAINLY)
        .bind("first", filter.days().first())
        .bind("afterDay", after.day())
        .bind("afterId", after.id())
        .bind("productId", filter.productId())
        .bind("customerId", filter.customerId())
        .bind("category", filter.category())
        .bind("channel", filter.channel())
        .bind("without", filter.without() == null ? null : filter.without().name())
        .bind("limit", limit)
        .mapTo(Long.class)
        .list();
  }

  /** One or two things are asked for, seldom more; also what nothing has. */
  private SaleFilter filter() {
    LocalDate first = random.nextBoolean() ? FIRST_DAY : day();
    SaleFilter filter =
        new SaleFilter(
            new Days(first, first.plusDays(random.nextInt(DAYS))),
            null,
            null,
            null,
            null,
            orNull(5, 1 + random.nextInt(6)),
            orNull(3, 1 + random.nextInt(6)),
            orNull(3, List.of("Cups", "Pots", "Pans").get(random.nextInt(3))),
            orNull(3, List.of("api", "shop", "moon").get(random.nextInt(3))),
            orNull(3, Without.values()[random.nextInt(Without.values().length)]));
    return filter.contradictsItself() ? filter() : filter;
  }

  private LocalDate day() {
    return FIRST_DAY.plusDays(random.nextInt(DAYS));
  }

  private @Nullable Long orNull(int of, int value) {
    return random.nextInt(of) == 0 ? (Long) (long) value : null;
  }

  private <T> @Nullable T orNull(int of, T value) {
    return random.nextInt(of) == 0 ? value : null;
  }
}
