package com.easyecom.order.salesimport;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.order.fixture.FakeCatalog;
import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Imports between their steps: lost answers, outages, processes that died. */
@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class ResumeSalesImportTest extends SalesFiles {

  @Test
  void oneThatIsDecidedIsGoneOnWithWhenCatalogAnswersAgain() {
    long product = catalog.product("2.50", "30", "60.00");
    catalog.refuse(FakeCatalog.PAST_SALES, 503, "service_unavailable");
    send(file(product, number()), "").statusCode(202).body("state", equalTo("running"));
    long id = unfinished();
    assertEquals(List.of(), ordersOf(product));
    send(file(product, number()), "").statusCode(409).body("code", equalTo("import_running"));
    undo(id).statusCode(409).body("code", equalTo("import_running"));
    catalog.behave();
    abandon(id);
    await(() -> stateOf(id).equals("done"));
    assertSoldOnce(product);
  }

  @Test
  void oneWhoseStockHasLeftUnheardIsStoredAndTakesNoMore() {
    long product = catalog.product("2.50", "30", "60.00");
    catalog.loseAnswers(FakeCatalog.PAST_SALES);
    send(file(product, number()), "").statusCode(202);
    long id = unfinished();
    assertEquals(0, new BigDecimal("27").compareTo(catalog.onHand(product)));
    assertEquals(List.of(), ordersOf(product));
    catalog.behave();
    abandon(id);
    await(() -> stateOf(id).equals("done"));
    assertSoldOnce(product);
    // The same ids, decided before the first call.
    List<FakeCatalog.Call> calls = catalog.calls(FakeCatalog.PAST_SALES);
    assertEquals(calls.getFirst().body(), calls.getLast().body());
  }

  @Test
  void oneWhoseNumberIsTakenMeanwhilePutsItsStockBackAndFails() {
    long product = catalog.product("2.50", "30", "60.00");
    String number = number();
    catalog.loseAnswers(FakeCatalog.PAST_SALES);
    send(file(product, number), "").statusCode(202);
    long id = unfinished();
    long other = catalog.product("1.00", "5", "5.00");
    place(order(other, 1, "\"order_number\": \"" + number + "\"")).statusCode(201);
    catalog.behave();
    catalog.refuse(FakeCatalog.PAST_SALES_UNDO, 503, "service_unavailable");
    abandon(id);
    await(() -> count("SELECT count(*) FROM sales_import WHERE state = 'reverting'") == 1);
    catalog.behave();
    abandon(id);
    await(() -> stateOf(id).equals("failed"));
    shown(id).body("created", equalTo(0), "errors.column", contains("order_number"));
    assertEquals(0, new BigDecimal("30").compareTo(catalog.onHand(product)));
    assertEquals(List.of(), ordersOf(product));
    undo(id).statusCode(409).body("code", equalTo("import_not_done"));
  }

  @Test
  void stockThatIsGoneSinceItWasCheckedFailsTheImport() {
    long product = catalog.product("2.50", "30", "60.00");
    catalog.refuse(FakeCatalog.PAST_SALES, 503, "service_unavailable");
    send(file(product, number()), "").statusCode(202);
    long id = unfinished();
    placed(order(product, 28));
    catalog.behave();
    abandon(id);
    await(() -> stateOf(id).equals("failed"));
    shown(id).body("created", equalTo(0), "errors.column", contains("quantity"));
  }

  @Test
  void anUndoWaitsForCatalogAndPutsBackOnce() {
    long product = catalog.product("2.50", "30", "60.00");
    long id = imported(file(product, number()), "");
    catalog.loseAnswers(FakeCatalog.PAST_SALES_UNDO);
    undo(id).statusCode(202).body("state", equalTo("undoing"));
    undo(id).statusCode(202);
    catalog.behave();
    abandon(id);
    await(() -> stateOf(id).equals("undone"));
    assertEquals(0, new BigDecimal("30").compareTo(catalog.onHand(product)));
    assertEquals(
        List.of("OrderPlaced", "OrderFulfilled", "OrderImportUndone"),
        eventTypes(ordersOf(product).getFirst()));
  }

  @Test
  void oneWhoseProcessDiedBeforeItWasDecidedChangedNothingAndHindersNobody() {
    long id =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        INSERT INTO sales_import (state, actor, is_dry_run, is_partial, is_opening,
                          started_at, heard_at)
                        VALUES ('running', 'kim', false, false, false,
                          now() - interval '1 hour', now() - interval '1 hour')
                        RETURNING id
                        """)
                    .mapTo(Long.class)
                    .one());
    assertEquals("interrupted", stateOf(id));
    long product = catalog.product("2.50", "30", "60.00");
    imported(file(product, number()), "");
    assertEquals("failed", stateOf(id));
  }

  private void assertSoldOnce(long product) {
    assertEquals(0, new BigDecimal("27").compareTo(catalog.onHand(product)));
    assertEquals(1, ordersOf(product).size());
    show(ordersOf(product).getFirst())
        .body("status", equalTo("fulfilled"), "items[0].cost", equalTo("6.00"));
    assertEquals(
        List.of("OrderPlaced", "OrderFulfilled"), eventTypes(ordersOf(product).getFirst()));
  }

  private static String file(long product, String number) {
    return HEADER + "\n%s,2026-03-01,sku-%d,3,4.00,2\n".formatted(number, product);
  }
}
