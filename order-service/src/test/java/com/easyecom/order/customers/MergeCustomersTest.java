package com.easyecom.order.customers;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.order.fixture.CustomersTest;
import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two customers that turn out to be one. */
@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class MergeCustomersTest extends CustomersTest {

  @Test
  void ordersBecomeTheKeptOnesAndTheDuplicateStaysAsASign() {
    long product = catalog.product("2.00", "100", "50.00");
    isKnownForDrafts(product, "2.00");
    String phone = newPhone();
    long kept = customer("Ada");
    long duplicate = customer("Ada L.", phone(phone), email("ada@example.com"));
    long own = placed(order(product, 1, of(kept), "\"status\": \"fulfilled\""));
    long moved = placed(order(product, 2, of(duplicate), "\"status\": \"fulfilled\""));
    long draft = placed(order(product, 2, of(duplicate), "\"status\": \"draft\""));

    merge(kept, duplicate)
        .statusCode(200)
        .body("id", equalTo((int) kept))
        .body("full_name", equalTo("Ada"))
        .body("phone_e164", equalTo(phone))
        .body("email", equalTo("ada@example.com"))
        .body("version", equalTo(2))
        .body("order_count", equalTo(2))
        .body("total_spent", equalTo("6.00"));
    look(duplicate)
        .statusCode(200)
        .body("merged_into", equalTo((int) kept))
        .body("full_name", equalTo("Ada L."))
        .body("phone_e164", nullValue())
        .body("version", equalTo(2))
        .body("order_count", equalTo(0));
    for (long asked : List.of(kept, duplicate)) {
      assertEquals(List.of(draft, moved, own), ids(ORDERS + "?customer_id=" + asked));
    }
    show(moved).body("customer_id", equalTo((int) kept)).body("version", equalTo(3));
    as("admin")
        .get(ORDERS + "/" + moved + "/history")
        .then()
        .body("[0].action", equalTo("customer_merged"))
        .body("[0].version", equalTo(3))
        .body("[0].actor", equalTo("kim"))
        .body("[0].changes", hasSize(1))
        .body("[0].changes[0].field", equalTo("customer_id"))
        .body("[0].changes[0].before", equalTo("" + duplicate))
        .body("[0].changes[0].after", equalTo("" + kept));
    show(own).body("version", equalTo(2));
  }

  @Test
  void aMergeIsTold() {
    long product = catalog.product("2.00", "100", "50.00");
    long kept = customer("Ada", phone(newPhone()));
    long duplicate = customer("Eve", phone(newPhone()));
    placed(order(product, 1, of(duplicate)));
    merge(kept, duplicate).statusCode(200);
    merge(kept, duplicate).statusCode(200).body("version", equalTo(2));

    List<String> told =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT aggregate_version || ' ' || (data::jsonb ->> 'duplicate_id')
                          || ' ' || (data::jsonb ->> 'moved_orders')
                        FROM outbox WHERE type = 'com.easyecom.order.CustomersMerged.v1'
                          AND topic = 'easyecom.order.customer' AND aggregate_id = ?
                        """)
                    .bind(0, Long.toString(kept))
                    .mapTo(String.class)
                    .list());
    assertEquals(List.of("2 " + duplicate + " 1"), told, "the second was no change");
    assertEquals(List.of("customer.created", "customer.merged"), audited(kept));
  }

  @Test
  void whatIsSaidOfTheDuplicateIsSaidOfTheKeptOne() {
    long product = catalog.product("2.00", "100", "50.00");
    String phone = newPhone();
    long kept = customer("Ada", phone(newPhone()));
    long duplicate = customer("Eve", phone(phone));
    merge(kept, duplicate).statusCode(200);

    place(order(product, 1, of(duplicate)))
        .statusCode(201)
        .body("customer_id", equalTo((int) kept));
    String byPhone = "\"customer\": {\"full_name\": \"Eve\", " + phone(phone) + "}";
    place(order(product, 1, byPhone)).statusCode(201).body("customer_id", equalTo((int) kept));
    add("{\"full_name\": \"Eve\", " + phone(phone) + "}")
        .statusCode(409)
        .body("customer_id", equalTo((int) kept));
    String digits = phone.substring(1);
    assertEquals(List.of(kept), ids(CUSTOMERS + "?q=" + digits));
    assertEquals(List.of(kept), ids(CUSTOMERS + "?phone_e164=" + phone));
    assertEquals(List.of(duplicate), ids(CUSTOMERS + "?merged_into=" + kept));
    look(kept).body("full_name", equalTo("Ada"));
  }

  @Test
  void aChainOfMergesLeadsToItsEnd() {
    long product = catalog.product("2.00", "100", "50.00");
    long first = customer("Ada");
    long second = customer("Bob");
    long third = customer("Eve");
    long order = placed(order(product, 1, of(first)));
    merge(second, first).statusCode(200);
    merge(third, second).statusCode(200).body("order_count", equalTo(1));

    look(first).body("merged_into", equalTo((int) third));
    look(second).body("merged_into", equalTo((int) third));
    show(order).body("customer_id", equalTo((int) third));
    place(order(product, 1, of(first))).statusCode(201).body("customer_id", equalTo((int) third));
    for (long asked : List.of(first, second, third)) {
      assertEquals(2, ids(ORDERS + "?customer_id=" + asked).size());
    }
    assertEquals(List.of(second, first), ids(CUSTOMERS + "?merged_into=" + third));
  }

  @Test
  void whoWasMergedIsNeitherMergedAgainNorChanged() {
    long kept = customer("Ada");
    long duplicate = customer("Eve");
    long other = customer("Bob");
    merge(kept, duplicate).statusCode(200);
    for (var refused :
        List.of(
            merge(duplicate, kept),
            merge(duplicate, other),
            merge(other, duplicate),
            change(duplicate, "{\"full_name\": \"Bob\"}"))) {
      refused
          .statusCode(409)
          .body("code", equalTo("customer_merged"))
          .body("merged_into", equalTo((int) kept));
    }
    look(kept).body("version", equalTo(2)).body("merged_into", nullValue());
    look(other).body("version", equalTo(1)).body("merged_into", nullValue());
  }

  @Test
  void aMergeThatMakesNoSenseIsRefused() {
    long kept = customer("Ada");
    long duplicate = customer("Eve");
    merge(kept, kept).statusCode(400).body("errors.field", hasItem("duplicate_id"));
    merge(kept, 999_999_999).statusCode(400).body("errors.field", hasItem("duplicate_id"));
    merge(999_999_999, kept).statusCode(404);
    String path = CUSTOMERS + "/" + kept + "/merge";
    as("admin").body("{}").post(path).then().statusCode(400);
    as("admin")
        .body("{\"duplicate_id\": " + duplicate + ", \"version\": 7}")
        .post(path)
        .then()
        .statusCode(409)
        .body("code", equalTo("stale_version"))
        .body("version", equalTo(1));
    look(duplicate).body("merged_into", nullValue()).body("version", equalTo(1));
    look(kept).body("version", equalTo(1));
  }

  @Test
  void ofTwoOppositeMergesAtOnceOneWins() throws Exception {
    long one = customer("Ada");
    long other = customer("Eve");
    List<Integer> statuses =
        atOnce(2, i -> (i == 0 ? merge(one, other) : merge(other, one)).extract().statusCode());
    assertEquals(List.of(200, 409), statuses.stream().sorted().toList());
    assertEquals(1, count("SELECT count(*) FROM customer WHERE merged_into IN (?, ?)", one, other));
  }

  @Test
  void manyMergesAtOnceLeadToOneCustomer() throws Exception {
    long[] people = new long[5];
    for (int i = 0; i < people.length; i++) {
      people[i] = customer("Ada " + i);
    }
    // In a ring: each into the next. All but the last to come find somebody who is kept.
    List<Integer> statuses =
        atOnce(
            people.length,
            i -> merge(people[(i + 1) % people.length], people[i]).extract().statusCode());
    assertTrue(statuses.stream().allMatch(status -> status == 200 || status == 409), "" + statuses);
    long merged = statuses.stream().filter(status -> status == 200).count();
    String all = "SELECT count(*) FROM customer WHERE id BETWEEN ? AND ? AND ";
    long first = people[0];
    long last = people[people.length - 1];
    assertEquals(merged, count(all + "merged_into IS NOT NULL", first, last));
    assertEquals(
        0,
        count(
            "SELECT count(*) FROM customer d JOIN customer k ON k.id = d.merged_into"
                + " WHERE d.id BETWEEN ? AND ? AND k.merged_into IS NOT NULL",
            first,
            last),
        "a sign leads to who is kept, not to another sign");
  }
}
