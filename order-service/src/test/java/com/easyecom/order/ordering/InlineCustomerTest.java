package com.easyecom.order.ordering;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.easyecom.order.fixture.OrderingTest;
import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class InlineCustomerTest extends OrderingTest {

  @Test
  void aPhoneFindsTheCustomerWhoHasIt() {
    long product = catalog.product("1.00", "100", "50.00");
    String phone = newPhone();
    long first = customerOf(product, "Ada", phone);
    String spelled =
        phone.substring(0, 2) + " (" + phone.substring(2, 5) + ") " + phone.substring(5);
    assertEquals(first, customerOf(product, "Ada L.", spelled));
    assertNotEquals(first, customerOf(product, "Ada", newPhone()));
    place(order(product, 1, "\"customer_id\": " + first))
        .statusCode(201)
        .body("customer_id", equalTo((int) first));
  }

  @Test
  void whoGivesNoPhoneIsSomebodyNew() {
    long product = catalog.product("1.00", "100", "50.00");
    String customer = "\"customer\": {\"full_name\": \"Bob\", \"email\": \"bob@example.com\"}";
    int first =
        place(order(product, 1, customer))
            .statusCode(201)
            .body("customer_id", notNullValue())
            .extract()
            .path("customer_id");
    int second = place(order(product, 1, customer)).statusCode(201).extract().path("customer_id");
    assertNotEquals(first, second);
  }

  @Test
  void twoAtOnceWithOnePhoneMakeOneCustomer() throws Exception {
    long product = catalog.product("1.00", "100", "50.00");
    String phone = newPhone();
    List<Long> customers = atOnce(8, i -> customerOf(product, "Eve " + i, phone));
    assertEquals(1, customers.stream().distinct().count(), "" + customers);
    assertEquals(1, count("SELECT count(*) FROM customer WHERE phone_e164 = ?", phone));
  }

  @Test
  void noEventTellsWhoTheCustomerIs() {
    long product = catalog.product("1.00", "100", "50.00");
    String phone = newPhone();
    customerOf(product, "Greta Garbo", phone);
    assertEquals(
        0,
        count(
            "SELECT count(*) FROM outbox WHERE data LIKE ? OR data LIKE ?",
            "%" + phone + "%",
            "%Greta%"));
  }

  private static long customerOf(long product, String name, String phone) {
    String customer =
        "\"customer\": {\"full_name\": \"%s\", \"phone_e164\": \"%s\"}".formatted(name, phone);
    return place(order(product, 1, customer))
        .statusCode(201)
        .extract()
        .jsonPath()
        .getLong("customer_id");
  }

  private static String newPhone() {
    return "+1650" + ThreadLocalRandom.current().nextInt(2_000_000, 9_999_999);
  }
}
