package com.easyecom.order.customers;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.order.fixture.CustomersTest;
import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** Orders that are placed, and phones that are told, while customers are merged. */
@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class MergeMeanwhileTest extends CustomersTest {

  @Test
  void anOrderThatIsBeingStoredIsTakenAlong() throws Exception {
    long kept = customer("Ada");
    long duplicate = customer("Eve");
    ValidatableResponse merged =
        whileIn(
            handle -> {
              // As PlaceOrder has it between storing and commit.
              handle.execute("SELECT FROM customer WHERE id = ? FOR KEY SHARE", duplicate);
              handle.execute(
                  """
                  INSERT INTO sales_order (id, order_number, customer_id, status, channel, currency,
                    subtotal, discount_amount, tax_amount, revenue, ordered_at, version, created_at)
                  SELECT id, 'meanwhile-' || id, ?, 'draft', 'api', 'USD',
                    0, 0, 0, 0, now(), 1, now()
                  FROM nextval('order_id_seq') AS id
                  """,
                  duplicate);
            },
            () -> merge(kept, duplicate),
            "FOR UPDATE");
    merged.statusCode(200);
    assertEquals(1, ids(ORDERS + "?customer_id=" + kept).size());
    assertEquals(0, count("SELECT count(*) FROM sales_order WHERE customer_id = ?", duplicate));
  }

  @Test
  void anOrderThatIsStoredAfterwardsIsTheKeptOnes() throws Exception {
    long product = catalog.product("2.00", "100", "50.00");
    long kept = customer("Ada");
    long end = customer("Bob");
    String phone = newPhone();
    long duplicate = customer("Eve", phone(phone));
    String contact = "\"customer\": {\"full_name\": \"Eve\", " + phone(phone) + "}";
    for (String who : List.of(of(duplicate), contact)) {
      whileIn(
              handle -> {
                // As MergeCustomers has it before its commit: the duplicate, and the next one, too.
                handle.execute(
                    "SELECT FROM customer WHERE id IN (?, ?) ORDER BY id FOR UPDATE",
                    kept,
                    duplicate);
                handle.execute(
                    "UPDATE customer SET merged_into = ? WHERE id IN (?, ?)", end, kept, duplicate);
              },
              () -> place(order(product, 1, who)),
              "FOR KEY SHARE")
          .statusCode(201)
          .body("customer_id", equalTo((int) end));
      jdbi.useHandle(
          handle ->
              handle.execute(
                  "UPDATE customer SET merged_into = NULL WHERE id IN (?, ?)", kept, duplicate));
    }
  }

  @Test
  void noOrderIsLeftWithTheDuplicate() throws Exception {
    long product = catalog.product("2.00", "100", "50.00");
    long kept = customer("Ada");
    long duplicate = customer("Eve");
    List<Integer> statuses =
        atOnce(
            9,
            i ->
                (i == 4 ? merge(kept, duplicate) : place(order(product, 1, of(duplicate))))
                    .extract()
                    .statusCode());
    assertEquals(8, statuses.stream().filter(status -> status == 201).count(), "" + statuses);
    assertEquals(8, ids(ORDERS + "?customer_id=" + kept).size());
    assertEquals(0, count("SELECT count(*) FROM sales_order WHERE customer_id = ?", duplicate));
    look(kept).body("order_count", equalTo(8));
  }

  @Test
  void anOrderWaitsForWhoeverIsAboutToHaveItsPhoneAndIsTheirs() throws Exception {
    long product = catalog.product("2.00", "100", "50.00");
    String phone = newPhone();
    ValidatableResponse placed =
        whileIn(
            handle ->
                handle.execute(
                    "INSERT INTO customer (full_name, phone_e164, created_at) VALUES (?, ?, now())",
                    "Ada",
                    phone),
            () ->
                place(
                    order(
                        product,
                        1,
                        "\"customer\": {\"full_name\": \"Eve\", " + phone(phone) + "}")),
            "INSERT INTO customer");
    long id = placed.statusCode(201).extract().jsonPath().getLong("customer_id");
    look(id).body("full_name", equalTo("Ada")).body("version", equalTo(1));
    assertEquals(1, count("SELECT count(*) FROM customer WHERE phone_e164 = ?", phone));
  }

  /** What a transaction of another instance does. */
  private interface Doing {
    void in(Handle handle);
  }

  /** Commits the transaction once the request waits for it, and answers what came of that. */
  private ValidatableResponse whileIn(
      Doing doing, Supplier<ValidatableResponse> request, String waitingStatement)
      throws Exception {
    try (ExecutorService pool = Executors.newSingleThreadExecutor();
        Handle handle = jdbi.open()) {
      Future<ValidatableResponse> answer;
      handle.begin();
      try {
        doing.in(handle);
        answer = pool.submit(request::get);
        await(() -> isWaiting(waitingStatement));
      } finally {
        handle.commit();
      }
      return answer.get();
    }
  }

  private boolean isWaiting(String statement) {
    return count(
            """
            SELECT count(*) FROM pg_stat_activity
            WHERE wait_event_type = 'Lock' AND query LIKE '%' || ? || '%'
            """,
            statement)
        > 0;
  }
}
