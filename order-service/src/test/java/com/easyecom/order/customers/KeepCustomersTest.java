package com.easyecom.order.customers;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.order.fixture.CustomersTest;
import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Customers are added, shown and changed. */
@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class KeepCustomersTest extends CustomersTest {

  @Test
  void aCustomerIsKeptAsGivenWithThePhoneInItsOneForm() {
    String phone = newPhone();
    String spelled =
        phone.substring(0, 3) + " (" + phone.substring(3, 5) + ") " + phone.substring(5);
    ValidatableResponse added =
        add("{\"full_name\": \" Ada Lovelace \", "
                + email("Ada@Example.com")
                + ", "
                + phone(spelled)
                + "}")
            .statusCode(201)
            .body("full_name", equalTo("Ada Lovelace"))
            .body("email", equalTo("Ada@Example.com"))
            .body("phone_e164", equalTo(phone))
            .body("version", equalTo(1))
            .body("merged_into", nullValue())
            .body("created_at", notNullValue())
            .body("order_count", equalTo(0))
            .body("total_spent", equalTo("0.00"))
            .body("last_ordered_at", nullValue());
    long id = added.extract().jsonPath().getLong("id");
    added.header("Location", endsWith(CUSTOMERS + "/" + id));
    look(id).statusCode(200).body("full_name", equalTo("Ada Lovelace"));
    assertEquals(List.of("customer.created"), audited(id));
    assertEquals(
        0, count("SELECT count(*) FROM outbox WHERE data LIKE ?", "%" + phone + "%"), "personal");
  }

  @Test
  void aPhoneIsOnePersonsAndAnEmailMayBeSeveralPeoples() {
    String phone = newPhone();
    String address = newWord() + "@example.com";
    long first = customer("Ada", phone(phone), email(address));
    add("{\"full_name\": \"Eve\", " + phone(phone) + "}")
        .statusCode(409)
        .body("code", equalTo("customer_exists"))
        .body("customer_id", equalTo((int) first));
    long second = customer("Eve", email(address));
    change(second, "{" + phone(phone) + "}")
        .statusCode(409)
        .body("code", equalTo("customer_exists"))
        .body("customer_id", equalTo((int) first));
    look(second).body("phone_e164", nullValue()).body("version", equalTo(1));
  }

  @Test
  void ofManyAtOnceWithOnePhoneOneIsAdded() throws Exception {
    String phone = newPhone();
    List<Integer> statuses =
        atOnce(
            6,
            i ->
                add("{\"full_name\": \"Eve " + i + "\", " + phone(phone) + "}")
                    .extract()
                    .statusCode());
    assertEquals(List.of(201, 409, 409, 409, 409, 409), statuses.stream().sorted().toList());
    assertEquals(1, count("SELECT count(*) FROM customer WHERE phone_e164 = ?", phone));
  }

  @Test
  void allThatIsWrongWithACustomerIsNamedAtOnce() {
    add("""
            {"full_name": " ", "email": "nobody", "phone_e164": "030 123456", "colour": "red"}
            """)
        .statusCode(400)
        .body("code", equalTo("invalid_request"))
        .body("errors.field", containsInAnyOrder("full_name", "email", "phone_e164", "colour"))
        .body("errors.find { it.field == 'phone_e164' }.message", equalTo(PossiblePhone.MESSAGE));
    add("{}").statusCode(400).body("errors.field", hasItem("full_name"));
    add("{\"full_name\": \"" + "n".repeat(201) + "\"}").statusCode(400);
    add("[").statusCode(400).body("code", equalTo("malformed_json"));
  }

  @Test
  void theSameRequestAgainAddsNobody() {
    String key = newKey();
    String body = "{\"full_name\": \"Ada\", " + phone(newPhone()) + "}";
    long id =
        as("admin")
            .header("Idempotency-Key", key)
            .body(body)
            .post(CUSTOMERS)
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getLong("id");
    change(id, "{\"full_name\": \"Ada L.\"}").statusCode(200);
    as("admin")
        .header("Idempotency-Key", key)
        .body(body)
        .post(CUSTOMERS)
        .then()
        .statusCode(201)
        .header("Idempotent-Replayed", "true")
        .body("id", equalTo((int) id))
        .body("full_name", equalTo("Ada L."));
    as("admin")
        .header("Idempotency-Key", key)
        .body("{\"full_name\": \"Eve\"}")
        .post(CUSTOMERS)
        .then()
        .statusCode(422);
  }

  @Test
  void whatIsLeftOutOfAChangeStays() {
    String phone = newPhone();
    long id = customer("Ada", phone(phone), email("ada@example.com"));
    change(id, "{\"full_name\": \"Ada L.\", \"version\": 1}")
        .statusCode(200)
        .body("full_name", equalTo("Ada L."))
        .body("phone_e164", equalTo(phone))
        .body("email", equalTo("ada@example.com"))
        .body("version", equalTo(2));
    change(id, "{\"email\": null, \"phone_e164\": null}")
        .statusCode(200)
        .body("full_name", equalTo("Ada L."))
        .body("phone_e164", nullValue())
        .body("email", nullValue())
        .body("version", equalTo(3));
    customer("Eve", phone(phone));
    assertEquals(List.of("customer.created", "customer.updated", "customer.updated"), audited(id));
  }

  @Test
  void aChangeOfNothingChangesNothing() {
    String phone = newPhone();
    long id = customer("Ada", phone(phone));
    change(id, "{\"full_name\": \"Ada\", " + phone(phone) + "}")
        .statusCode(200)
        .body("version", equalTo(1));
    change(id, "{}").statusCode(200).body("version", equalTo(1));
    assertEquals(List.of("customer.created"), audited(id));
  }

  @Test
  void aChangeOfAnotherVersionIsRefused() throws Exception {
    long id = customer("Ada");
    List<Integer> statuses =
        atOnce(
            4,
            i ->
                change(id, "{\"full_name\": \"Ada " + i + "\", \"version\": 1}")
                    .extract()
                    .statusCode());
    assertEquals(List.of(200, 409, 409, 409), statuses.stream().sorted().toList());
    change(id, "{\"full_name\": \"Eve\", \"version\": 1}")
        .statusCode(409)
        .body("code", equalTo("stale_version"))
        .body("version", equalTo(2));
    look(id).body("version", equalTo(2));
  }

  @Test
  void whatCannotBeTakenAwayOrIsWrongIsRefused() {
    long id = customer("Ada");
    change(id, "{\"full_name\": null}").statusCode(400).body("errors.field", hasItem("full_name"));
    change(id, "{\"phone_e164\": \"12\"}")
        .statusCode(400)
        .body("errors.field", hasItem("phone_e164"));
    change(id, "{\"colour\": \"red\"}").statusCode(400);
    change(999_999_999, "{\"full_name\": \"Ada\"}")
        .statusCode(404)
        .body("code", equalTo("not_found"));
    look(999_999_999).statusCode(404);
    look(id).body("version", equalTo(1));
  }

  @Test
  void aCustomerSaysWhatTheCustomerBought() {
    long product = catalog.product("2.00", "100", "50.00");
    isKnownForDrafts(product, "2.00");
    long id = customer("Ada");
    String mine = of(id);
    place(order(product, 3, mine, "\"status\": \"draft\"")).statusCode(201);
    placed(order(product, 1, mine, "\"ordered_at\": \"2026-02-20T10:00:00Z\""));
    place(
            order(
                product,
                4,
                mine,
                "\"status\": \"fulfilled\"",
                "\"ordered_at\": \"2026-02-10T10:00:00Z\"",
                "\"tax_amount\": \"0.70\"",
                "\"discount_amount\": 1"))
        .statusCode(201)
        .body("status", equalTo("fulfilled"));
    look(id)
        .body("order_count", equalTo(2))
        .body("total_spent", equalTo("7.70"))
        .body("last_ordered_at", equalTo("2026-02-20T10:00:00Z"));
    as("admin")
        .get(CUSTOMERS + "?limit=1")
        .then()
        .statusCode(200)
        .body("[0]", not(hasKey("order_count")));
  }

  @Test
  void whoMayNotSeeOrChangeCustomersCannot() {
    long id = customer("Ada");
    String one = CUSTOMERS + "/" + id;
    String body = "{\"full_name\": \"Eve\"}";
    for (String path : List.of(CUSTOMERS, one, CUSTOMERS + "/duplicates")) {
      as("viewer").get(path).then().statusCode(403);
      RestAssured.given().get(path).then().statusCode(401);
      as("support").get(path).then().statusCode(200);
    }
    for (String role : List.of("viewer", "support", "warehouse", "accountant")) {
      as(role).body(body).post(CUSTOMERS).then().statusCode(403);
      as(role).body(body).patch(one).then().statusCode(403);
      as(role).body("{\"duplicate_id\": 1}").post(one + "/merge").then().statusCode(403);
    }
    look(id).body("full_name", equalTo("Ada"));
    as("sales").body(body).patch(one).then().statusCode(200);
  }
}
