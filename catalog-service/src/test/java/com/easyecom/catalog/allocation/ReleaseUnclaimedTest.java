package com.easyecom.catalog.allocation;

import static com.easyecom.catalog.fixture.Orders.issueLine;
import static com.easyecom.catalog.fixture.Orders.line;
import static com.easyecom.catalog.fixture.Shelf.productWith;
import static com.easyecom.catalog.fixture.Shelf.read;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.catalog.allocation.application.ReleaseUnclaimed;
import com.easyecom.catalog.allocation.application.UnclaimedOrders;
import com.easyecom.catalog.fixture.Await;
import com.easyecom.catalog.fixture.FakeOrders;
import com.easyecom.catalog.fixture.FakeOrders.Misbehaviour;
import com.easyecom.catalog.fixture.Orders;
import com.easyecom.catalog.fixture.Outbox;
import com.easyecom.catalog.fixture.Together;
import com.easyecom.catalog.fixture.WithFakeOrders;
import com.easyecom.events.catalog.StockReleased;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithEmbedded(schema = "catalog")
@WithFakeOrders
class ReleaseUnclaimedTest {

  private static final Duration PERIOD = Duration.ofMillis(WithFakeOrders.UNCLAIMED_AFTER_MILLIS);

  @Inject Orders orders;
  @Inject ReleaseUnclaimed releaseUnclaimed;
  @Inject UnclaimedOrders unclaimedOrders;
  @Inject Outbox outbox;
  @Inject Clock clock;
  @Inject Jdbi jdbi;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.flyway.password")
  String ownerPassword;

  private FakeOrders orderService;

  @BeforeEach
  void startWithNothingUnclaimed() {
    jdbi.useHandle(handle -> handle.execute("DELETE FROM unclaimed_order"));
    orderService = new FakeOrders();
  }

  @AfterEach
  void stop() {
    orderService.close();
  }

  @Test
  void theStockOfAStoredOrderIsKeptAndNobodyAsksForItAgain() {
    long cup = productWith(1);
    long order = unique();
    orderService.store(order);
    orders.allocate(order, cup, "1").statusCode(200);
    awaitRounds(() -> orderService.inquiriesFor(order) >= 1);
    awaitRounds(() -> !isUnclaimed(order));
    // Another one that is asked for often shows that time goes by: at first for an inquiry that was
    // under way already, then for those that there must not be.
    long other = unique();
    orderService.isDeciding(other);
    orders.allocate(other, productWith(1), "1").statusCode(200);
    awaitRounds(() -> orderService.inquiriesFor(other) >= 2);
    long inquiries = orderService.inquiriesFor(order);
    awaitRounds(() -> orderService.inquiriesFor(other) >= 5);
    assertEquals(inquiries, orderService.inquiriesFor(order));
    read(cup).body("allocated", equalTo("1.000"));
  }

  @Test
  void theStockOfAnOrderThatNobodyStoredCanBeSoldAgain() {
    long cup = productWith(1);
    String key = "key-" + unique();
    long order = unique();
    orderService.misbehave(new Misbehaviour(503, "text/plain", "later", 0));
    orders.allocate(key, order, line(cup, "1")).statusCode(200);
    orders.allocate(unique(), cup, "1").statusCode(409);
    orderService.behave();
    // The schedule finds it by itself.
    Await.until(() -> isAvailable(cup, "1.000"));
    assertTrue(orderService.hasGivenUp(order));
    assertFalse(isUnclaimed(order));
    assertEquals(1, outbox.events(StockReleased.class, cup).size());
    // The same key too: nothing is left of the first attempt.
    long second = unique();
    orders.allocate(key, second, line(cup, "1")).statusCode(200).body("order_id", equalTo(second));
  }

  @ParameterizedTest(name = "{0} {1} {2} after {3} ms")
  @CsvSource(
      delimiter = '|',
      value = {
        "503 | application/problem+json | {\"code\": \"service_unavailable\"} | 0",
        "404 | text/html | <h1>Nobody home</h1> | 0",
        "200 | application/json | {\"stored\": [], \"given_up\": []} | 800",
        "200 | application/json | {} | 0",
        "200 | application/json | null | 0",
        "200 | text/html | <h1>Welcome</h1> | 0",
        "200 | application/json | {\"given_up\": [5 | 0",
        "200 | application/json | {\"stored\": [7], \"given_up\": [7, 8]} | 0",
        "400 | application/problem+json | {\"code\": \"invalid_request\"} | 0"
      })
  void withoutAnAnswerNothingIsReleasedAndWithOneItIs(
      int status, String type, String body, long delayMillis) {
    long cup = productWith(1);
    long order = unique();
    orderService.misbehave(new Misbehaviour(status, type, body, delayMillis));
    orders.allocate(order, cup, "1").statusCode(200);
    awaitRounds(() -> orderService.inquiriesFor(order) >= 3);
    read(cup).body("allocated", equalTo("1.000"));
    orderService.behave();
    awaitAvailable(cup, "1.000");
  }

  @Test
  void nobodyAtHomeForThreePeriodsReleasesNothing() {
    long cup = productWith(1);
    long order = unique();
    orderService.goAway();
    orders.allocate(order, cup, "1").statusCode(200);
    Instant due = clock.instant().plus(PERIOD);
    // Each period it is asked for, in vain, and due again one period later.
    awaitRounds(() -> dueAt(order).isAfter(due.plus(PERIOD.multipliedBy(2))));
    read(cup).body("allocated", equalTo("1.000"));
    assertTrue(orderService.store(order), "it was not given up");
    orderService.comeBack();
    awaitRounds(() -> !isUnclaimed(order));
    read(cup).body("allocated", equalTo("1.000"));
  }

  @Test
  void whatIsJustBeingDecidedIsAskedForAgain() {
    long cup = productWith(9);
    long deciding = unique();
    long stored = unique();
    long lost = unique();
    orderService.isDeciding(deciding);
    orderService.store(stored);
    orders.allocate(deciding, cup, "1").statusCode(200);
    orders.allocate(stored, cup, "2").statusCode(200);
    orders.allocate(lost, cup, "4").statusCode(200);
    awaitRounds(() -> orderService.inquiriesFor(deciding) >= 2);
    awaitAvailable(cup, "6.000");
    assertTrue(isUnclaimed(deciding));
    orderService.store(deciding);
    awaitRounds(() -> !isUnclaimed(deciding));
    read(cup).body("allocated", equalTo("3.000"));
  }

  @Test
  void nobodyAsksForAnOrderWhoseStockIsIssued() {
    long cup = productWith(2);
    long order = unique();
    orderService.isDeciding(order);
    orders.allocate(order, cup, "2").statusCode(200);
    orders.issue(unique(), order, issueLine(1, cup, "1")).statusCode(200);
    assertFalse(isUnclaimed(order));
    read(cup).body("allocated", equalTo("1.000"));
  }

  @Test
  void nobodyAsksForAnOrderThatWasReleased() {
    long order = unique();
    orders.allocate(order, productWith(2), "2").statusCode(200);
    orders.release(order).statusCode(204);
    assertFalse(isUnclaimed(order));
  }

  /** Died after the answer and before the release: the id stays given up, and it is due again. */
  @Test
  void aDeathBetweenTheAnswerAndTheReleaseOnlyDelaysIt() {
    long cup = productWith(1);
    long order = unique();
    // The answer is lost on the way, as it is when whoever asked dies.
    orderService.misbehave(new Misbehaviour(200, "application/json", "{}", 0));
    orders.allocate(order, cup, "1").statusCode(200);
    awaitRounds(() -> orderService.hasGivenUp(order));
    assertFalse(orderService.store(order), "nobody stores it any more");
    read(cup).body("allocated", equalTo("1.000"));
    orderService.behave();
    awaitAvailable(cup, "1.000");
  }

  @Test
  void severalInstancesShareWhatIsDueAndReleaseEachOnce() {
    long cup = productWith(2_000);
    List<Long> ids = LongStream.range(0, 1_200).map(i -> unique()).boxed().toList();
    ids.forEach(id -> hold(id, cup));
    Together.run(
        4,
        i -> {
          releaseUnclaimed.releaseDue();
          return i;
        });
    awaitAvailable(cup, "2000.000");
    assertEquals(ids.size(), outbox.events(StockReleased.class, cup).size());
    assertTrue(orderService.mostAtOnce() <= 500, "at once: " + orderService.mostAtOnce());
  }

  @Test
  void whatIsDueIsTakenByOneMostOverdueFirst() {
    // Due tomorrow, so that the schedule takes none of them meanwhile.
    Instant start = clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
    List<Long> ids = LongStream.range(0, 300).map(i -> unique()).boxed().toList();
    for (int i = 0; i < ids.size(); i++) {
      unclaimedOrders.add(List.of(ids.get(i)), start.plusSeconds(ids.size() - i));
    }
    Instant now = start.plusSeconds(10_000);
    Instant later = now.plus(Duration.ofHours(1));
    assertEquals(
        new HashSet<>(ids.subList(290, 300)),
        new HashSet<>(unclaimedOrders.takeDue(now, later, 10)));
    List<List<Long>> taken = Together.run(8, i -> unclaimedOrders.takeDue(now, later, 20));
    List<Long> all = new ArrayList<>();
    taken.forEach(all::addAll);
    assertEquals(all.size(), new HashSet<>(all).size(), "each is taken by one");
    assertTrue(all.size() <= 160);
  }

  /** PostgreSQL plans such a table as one of a row, and may look for what is due once per row. */
  @Test
  void noMoreAreTakenThanAskedForOfATableThatWasEmptyWhenItWasAnalyzed() {
    Instant due = clock.instant().plus(Duration.ofDays(1));
    List<Long> ids = LongStream.range(0, 300).map(i -> unique()).boxed().toList();
    unclaimedOrders.add(ids, due);
    unclaimedOrders.remove(ids);
    Jdbi.create(url + "?currentSchema=catalog", "catalog_owner", ownerPassword)
        .useHandle(owner -> owner.execute("ANALYZE unclaimed_order"));
    unclaimedOrders.add(ids, due);
    assertEquals(10, unclaimedOrders.takeDue(due, due.plusSeconds(60), 10).size());
  }

  /** Holds one unit as if nobody had come for it for a minute. */
  private void hold(long orderId, long productId) {
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "UPDATE stock SET allocated = allocated + 1 WHERE product_id = ?", productId);
          handle.execute(
              "INSERT INTO allocation (order_id, product_id, held, allocated_at)"
                  + " VALUES (?, ?, 1, now())",
              orderId,
              productId);
        });
    unclaimedOrders.add(List.of(orderId), clock.instant().minusSeconds(60));
  }

  /** Lets round after round go by, more than the schedule has, until it is so. */
  private void awaitRounds(BooleanSupplier condition) {
    Await.until(
        () -> {
          releaseUnclaimed.releaseDue();
          return condition.getAsBoolean();
        });
  }

  private void awaitAvailable(long productId, String quantity) {
    awaitRounds(() -> isAvailable(productId, quantity));
  }

  private static boolean isAvailable(long productId, String quantity) {
    return read(productId).extract().jsonPath().getString("available").equals(quantity);
  }

  private boolean isUnclaimed(long orderId) {
    return count("SELECT count(*) FROM unclaimed_order WHERE order_id = ?", orderId) > 0;
  }

  private long count(String sql, long id) {
    return jdbi.withHandle(handle -> handle.select(sql, id).mapTo(Long.class).one());
  }

  private Instant dueAt(long orderId) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("SELECT ask_at FROM unclaimed_order WHERE order_id = ?", orderId)
                .mapTo(Instant.class)
                .one());
  }
}
