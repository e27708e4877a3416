package com.easyecom.kit.deadletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.kit.KitSchema;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** An upgrade gives the dead letters that there are ids that name the service. */
class NumberedIdsTest {

  private static final String BEFORE = "0.3";

  @Test
  void rowsAreKeptInTheirOrderUnderNewIds() {
    KitSchema schema = KitSchema.create("upgraded");
    schema.migrate(BEFORE, 4);
    Jdbi jdbi = schema.jdbi();
    // More than a hundred, so that old and new ids overlap.
    insert(jdbi, 250);
    schema.migrate("latest", 4);

    List<Long> ids = query(jdbi, "SELECT id FROM dead_letter ORDER BY aggregate_version");
    assertEquals(250, ids.size());
    assertEquals(ids.stream().sorted().toList(), ids);
    assertEquals(List.of(104L, 204L), ids.subList(0, 2));
    assertEquals(25_004, ids.getLast());
    assertEquals(
        List.of(1L, 249L),
        query(jdbi, "SELECT count(*) FROM dead_letter GROUP BY attempts ORDER BY 1"));

    insert(jdbi, 1);
    assertEquals(List.of(25_104L), query(jdbi, "SELECT max(id) FROM dead_letter"));
  }

  @Test
  void aNewServiceBeginsWithIdsOfItsOwn() {
    KitSchema schema = KitSchema.create("fresh");
    schema.migrate("latest", 7);
    insert(schema.jdbi(), 2);
    assertEquals(
        List.of(107L, 207L), query(schema.jdbi(), "SELECT id FROM dead_letter ORDER BY id"));
  }

  @Test
  void aNumberOfThreeDigitsIsRefused() {
    KitSchema schema = KitSchema.create("numbered");
    FlywayException refused =
        assertThrows(FlywayException.class, () -> schema.migrate("latest", 100));
    assertTrue(refused.getMessage().contains("from 1 to 99"), refused.getMessage());
  }

  /** The first was refused, the others wait behind it. */
  private static void insert(Jdbi jdbi, int count) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO dead_letter (event_id, type, topic, aggregate_id, aggregate_version,
                  occurred_at, data, reason, is_parked, set_aside_at)
                SELECT gen_random_uuid(), 'type', 'topic', 'a', n, now(), '{}', 'why', n > 1, now()
                FROM generate_series(1, ?) AS n
                """,
                count));
  }

  private static List<Long> query(Jdbi jdbi, String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).list());
  }
}
