package com.easyecom.accounting.rebuild;

import static com.easyecom.accounting.testing.Amounts.units;
import static com.easyecom.accounting.testing.Amounts.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.accounting.closing.application.CloseUnproven;
import com.easyecom.accounting.history.Restorer;
import com.easyecom.accounting.rebuild.application.RebuildBooks;
import com.easyecom.accounting.rebuild.domain.Verdict;
import com.easyecom.accounting.testing.Background;
import com.easyecom.accounting.testing.EventStream;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.accounting.testing.RandomBusiness;
import com.easyecom.accounting.testing.Sales;
import com.easyecom.accounting.testing.Waiting;
import com.easyecom.accounting.testing.Warehouse;
import com.easyecom.events.EventCatalogue;
import com.easyecom.events.accounting.JournalEntryPosted;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.testkit.security.Tokens;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The books of a random business are what its events say, and whatever is changed behind the
 * service's back is named. {@code -Deasyecom.test.seed=...} plays a business again.
 */
@QuarkusTest
@WithBooksOfItsOwn
@TestMethodOrder(OrderAnnotation.class)
class RebuildBooksTest {

  /** They tell what follows from other events. */
  private static final Set<String> SAY_NOTHING_NEW = Set.of("JournalExtended");

  private static final int STEPS = 150;
  private static final Instant AT = Instant.parse("2026-01-05T10:00:00Z");

  private final long seed = Long.getLong("easyecom.test.seed", new Random().nextLong());
  private final Random random = new Random(seed);

  @Inject EventStream events;
  @Inject CloseUnproven closing;
  @Inject Owner owner;
  @Inject Rebuilding rebuilding;
  @Inject RebuildBooks rebuildBooks;
  @Inject Jdbi jdbi;
  @Inject @All List<Restorer> restorers;

  @Test
  @Order(0)
  void whatTheBooksTellCanBeAppliedAgain() {
    Set<Class<?>> restored = new HashSet<>();
    restorers.forEach(each -> restored.addAll(each.eventClasses()));
    List<Class<?>> missing = new ArrayList<>(EventCatalogue.ALL);
    missing.removeIf(each -> !each.getPackage().equals(JournalEntryPosted.class.getPackage()));
    missing.removeAll(restored);
    missing.removeIf(each -> SAY_NOTHING_NEW.contains(each.getSimpleName()));
    assertEquals(List.of(), missing, "these need a Restorer");
  }

  @Test
  @Order(1)
  void aRandomBusinessIsRebuiltWithoutADifference() {
    RandomBusiness business = new RandomBusiness(random, events);
    RandomDecisions decisions = new RandomDecisions(random, events, closing);
    for (int i = 0; i < STEPS; i++) {
      business.step();
      business.step();
      decisions.step();
    }
    events.awaitTaken();
    Verdict verdict = rebuilding.rebuild();
    assertEquals(List.of(), verdict.differences(), "seed " + seed);
    assertTrue(verdict.isRight(), verdict.summary());
    assertEquals(count("journal_entry"), verdict.rows().get("journal_entry"));
    assertEquals(count("journal_line"), verdict.rows().get("journal_line"));
    assertTrue(verdict.rows().get("journal_entry") > 2 * STEPS, verdict.summary());
    assertEquals(0, verdict.pending());
  }

  @Test
  @Order(2)
  void theShopGoesOnMeanwhileAndThatIsNoDifference() {
    AtomicBoolean isOver = new AtomicBoolean();
    CompletableFuture<Integer> selling =
        Background.begin(
            () -> {
              int sold = 0;
              while (!isOver.get()) {
                events.send(Sales.fulfilled(Sales.nextOrderId(), usd("1.00"), AT));
                sold++;
                LockSupport.parkNanos(50_000_000);
              }
              return sold;
            });
    Verdict verdict;
    try {
      verdict = rebuilding.rebuild();
    } finally {
      isOver.set(true);
    }
    assertTrue(selling.join() > 0);
    assertEquals(List.of(), verdict.differences());
    events.awaitTaken();
  }

  @Test
  @Order(3)
  void whatPostsNothingAndWaitedWhileItsMonthWasClosedIsDatedAsItWas() {
    Warehouse product = new Warehouse("waited");
    Instant march = Instant.parse("2023-03-08T10:00:00Z");
    closing.closeAfter(
        "2023-03",
        () -> {
          events.send(product.take("in", units("2"), usd("0.00"), null, march));
          Waiting.untilSomebodyWaitsForTheTurn(owner);
        });
    events.awaitTaken();
    assertEquals(
        1,
        count(
            "inventory_movement WHERE product_id = %d AND posting_day = '2023-04-01'"
                .formatted(product.productId)));
    assertEquals(List.of(), rebuilding.rebuild().differences());
  }

  @Test
  @Order(4)
  void whatIsSetAsideIsCountedAndWhatWasGivenUpHasNoEffect() {
    EventEnvelope foreign = events.send(Sales.foreign(AT));
    EventEnvelope givenUp = events.send(Sales.foreign(AT));
    events.awaitTaken();
    long letter =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT id FROM dead_letter WHERE event_id = :id")
                    .bind("id", givenUp.id())
                    .mapTo(Long.class)
                    .one());
    RestAssured.given()
        .header("Authorization", Tokens.admin())
        .delete("/api/v1/system/dead-letters/" + letter)
        .then()
        .statusCode(204);
    Verdict verdict = rebuilding.rebuild();
    assertEquals(List.of(), verdict.differences());
    assertEquals(1, verdict.setAside());
    String itself = "WHERE event_id = '" + foreign.id() + "'";
    rebuilding.tamper(
        "CREATE TABLE public.kept AS SELECT * FROM dead_letter " + itself,
        "DELETE FROM dead_letter " + itself);
    assertNames(
        rebuilding.rebuild(), foreign.id() + " of ", "neither took effect nor was set aside");
    rebuilding.tamper("INSERT INTO inbox VALUES ('" + foreign.id() + "', now())");
    assertNames(rebuilding.rebuild(), foreign.id() + " of ", "foreign_currency");
    rebuilding.tamper(
        "DELETE FROM inbox " + itself,
        "INSERT INTO dead_letter OVERRIDING SYSTEM VALUE SELECT * FROM public.kept",
        "DROP TABLE public.kept");
  }

  @Test
  @Order(5)
  void aTableThatComesLaterIsComparedByItself() {
    String table = "CREATE TABLE later_fact (id bigint PRIMARY KEY, says text)";
    rebuilding.tamper(
        table,
        "INSERT INTO later_fact VALUES (1, 'one'), (2, 'two'), (10, 'ten')",
        "GRANT SELECT ON later_fact TO accounting_app");
    try {
      assertNames(rebuilding.rebuild(), "table later_fact", "another way");
      Verdict verdict =
          rebuilding.rebuild(
              scratch -> {
                scratch.execute(table);
                scratch.execute(
                    "INSERT INTO later_fact VALUES (1, 'one'), (2, 'zwei'), (3, 'drei')");
                scratch.execute("GRANT SELECT ON later_fact TO accounting_owner");
              });
      assertNames(verdict, "later_fact (id=2)", "says is two, by the events zwei");
      assertNames(verdict, "later_fact (id=3)", "missing in the live books");
      assertNames(verdict, "later_fact (id=10)", "follows from no event");
      assertEquals(3, verdict.differenceCount());
    } finally {
      rebuilding.tamper("DROP TABLE later_fact");
    }
  }

  @Test
  @Order(6)
  void theLiveDatabaseIsNeverFilled() {
    // Not on the scratch database: the handlers would write to the live one.
    long before = count("journal_entry");
    assertThrows(IllegalStateException.class, rebuildBooks::rebuild);
    assertEquals(before, count("journal_entry"));
    assertTrue(count("account") > 0);
  }

  @Test
  @Order(7)
  void whateverIsChangedBehindTheServicesBackIsNamed() {
    UUID ahead = UUID.randomUUID();
    long changed = anEntry("posting_rule = 'sale'", 0);
    long removed = anEntry("posting_rule = 'sale'", 1);
    rebuilding.tamper(
        // An amount, with everything made to fit.
        "UPDATE journal_line SET debit = debit * 2, credit = credit * 2 WHERE entry_id = "
            + changed,
        """
        UPDATE account_day known SET debit = line.debit, credit = line.credit
        FROM (SELECT account_id, entry_date, sum(debit) AS debit, sum(credit) AS credit
              FROM journal_line GROUP BY 1, 2) line
        WHERE line.account_id = known.account_id AND line.entry_date = known.day""",
        "DELETE FROM journal_line WHERE entry_id = " + removed,
        "DELETE FROM journal_entry WHERE id = " + removed,
        "UPDATE account_day SET debit = debit + 1 WHERE account_id = 13",
        "UPDATE account SET name = 'Hidden' WHERE code = '3000'",
        "INSERT INTO period VALUES ('2023-05-01', 'open', 2, 'eve', now())",
        "UPDATE inventory_product SET value = value + 1 WHERE sku = 'decided'",
        "INSERT INTO inbox VALUES ('" + ahead + "', now())",
        "INSERT INTO journal_entry (id, entry_date, effective_date, posted_by, posted_at)"
            + " VALUES (900000, '2026-01-01', '2026-01-01', 'eve', now())");
    Verdict verdict = rebuilding.rebuild();
    assertFalse(verdict.isRight());
    assertNames(verdict, "journal_line (entry_id=" + changed + ", position=1)", "by the events");
    assertNames(verdict, "journal_entry (id=" + removed + ")", "missing in the live books");
    assertNames(verdict, "journal_entry (id=900000)", "follows from no event");
    assertNames(verdict, "account_day (account_id=", "debit is");
    assertNames(verdict, "account (id=6)", "name is Hidden, by the events Owner's equity");
    assertNames(verdict, "period (month=2023-05-01)", "follows from no event");
    assertNames(verdict, "inventory_product (product_id=", "value is");
    assertNames(verdict, "inbox (event_id=" + ahead + ")", "follows from no event");
  }

  @Test
  @Order(8)
  void anEventThatIsSaidToHaveTakenEffectAndHasNotIsNamed() {
    EventEnvelope sale = events.send(Sales.fulfilled(Sales.nextOrderId(), usd("44.00"), AT));
    events.awaitTaken();
    // As if it had been marked as taken before it came.
    List<Long> posted =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT id FROM journal_entry WHERE source_event_id = :id")
                    .bind("id", sale.id())
                    .mapTo(Long.class)
                    .list());
    assertEquals(2, posted.size());
    rebuilding.tamper(
        "DELETE FROM journal_line WHERE entry_id = " + posted.getFirst(),
        "DELETE FROM journal_entry WHERE id = " + posted.getFirst());
    assertNames(
        rebuilding.rebuild(),
        "journal_entry (id=" + posted.getFirst() + ")",
        "missing in the live books");
  }

  private long anEntry(String condition, int offset) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT id FROM journal_entry WHERE "
                        + condition
                        + " ORDER BY id LIMIT 1 OFFSET "
                        + offset)
                .mapTo(Long.class)
                .one());
  }

  private long count(String table) {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT count(*) FROM " + table).mapTo(Long.class).one());
  }

  private static void assertNames(Verdict verdict, String... parts) {
    assertTrue(
        verdict.differences().stream()
            .anyMatch(finding -> List.of(parts).stream().allMatch(finding::contains)),
        () -> List.of(parts) + " in\n" + String.join("\n", verdict.differences()));
  }
}
