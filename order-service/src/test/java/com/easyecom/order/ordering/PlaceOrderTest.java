package com.easyecom.order.ordering;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.order.fixture.FakeCatalog;
import com.easyecom.order.fixture.OrderingTest;
import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class PlaceOrderTest extends OrderingTest {

  @Test
  void anOrderTakesNameSkuAndPriceFromTheProductAndHoldsItsStock() {
    long product = catalog.product("2.50", "10", "20.00");
    long id =
        place(order(product, "\"3\"", "\"tax_amount\": 0.75", "\"discount_amount\": \"0.50\""))
            .statusCode(201)
            .header("Location", matchesPattern("http://.*/api/v1/orders/\\d+"))
            .body("order_number", matchesPattern("ORD-\\d{4}-\\d{6,}"))
            .body("status", equalTo("confirmed"))
            .body("channel", equalTo("api"))
            .body("customer_id", nullValue())
            .body("subtotal", equalTo("7.50"))
            .body("tax_amount", equalTo("0.75"))
            .body("discount_amount", equalTo("0.50"))
            .body("total_amount", equalTo("7.75"))
            .body("currency", equalTo("USD"))
            .body("ordered_at", matchesPattern("\\d{4}-\\d\\d-\\d\\dT.*Z"))
            .body("version", equalTo(1))
            .body("$", not(hasKey("gross_profit")))
            .body("items", hasSize(1))
            .body("items[0].id", notNullValue())
            .body("items[0].product_id", equalTo((int) product))
            .body("items[0].sku", equalTo("sku-" + product))
            .body("items[0].name", equalTo("Product " + product))
            .body("items[0].quantity", equalTo("3.000"))
            .body("items[0].unit_price", equalTo("2.50"))
            .body("items[0].line_total", equalTo("7.50"))
            .body("items[0].fulfilled_quantity", equalTo("0.000"))
            .body("items[0].returned_quantity", equalTo("0.000"))
            .body("items[0]", not(hasKey("cost")))
            .extract()
            .jsonPath()
            .getLong("id");
    assertEquals(new BigDecimal("7"), catalog.available(product));
    assertEquals(List.of("OrderPlaced"), eventTypes(id));
  }

  @Test
  void theCallToCatalogNamesTheServiceAndTheRequest() {
    long product = catalog.product("1.00", "10", "5.00");
    as("admin")
        .header("X-Request-ID", "request-77")
        .body(order(product, 1))
        .post(ORDERS)
        .then()
        .statusCode(201);
    FakeCatalog.Call call = catalog.calls(FakeCatalog.ALLOCATIONS).getFirst();
    assertEquals("request-77", call.requestId());
    assertTrue(call.authorization().startsWith("Bearer ey"));
    assertTrue(call.body().get("issue_at").isNull());
  }

  @Test
  void whatTheClientSaysOfAnOrderIsKept() {
    long product = catalog.product("2.50", "10", "20.00");
    String number = "A/" + newKey().substring(0, 8);
    place(
            order(
                product,
                "1.5",
                "\"order_number\": \"" + number + "\"",
                "\"ordered_at\": \"2026-02-20T10:00:00+01:00\"",
                "\"channel\": \"whatsapp\"",
                "\"note\": \"ring twice\"",
                "\"currency\": \"USD\""))
        .statusCode(201)
        .body("order_number", equalTo(number))
        .body("ordered_at", equalTo("2026-02-20T09:00:00Z"))
        .body("channel", equalTo("whatsapp"))
        .body("note", equalTo("ring twice"))
        .body("items[0].line_total", equalTo("3.75"));
  }

  @Test
  void aPriceOfItsOwnWinsOverTheProducts() {
    long product = catalog.product("2.50", "10", "20.00");
    String item = "{\"product_id\": " + product + ", \"quantity\": 3, \"unit_price\": \"0.335\"}";
    place(items(item)).statusCode(400);
    place(items(item.replace("0.335", "0.33")))
        .statusCode(201)
        .body("items[0].unit_price", equalTo("0.33"), "subtotal", equalTo("0.99"));
  }

  @Test
  void twoLinesOfOneProductCountTogether() {
    long product = catalog.product("1.00", "5", "5.00");
    place(items(item(product, 3), item(product, 3)))
        .statusCode(409)
        .body("code", equalTo("insufficient_stock"))
        .body("errors[0].product_id", equalTo((int) product))
        .body("errors[0].requested", equalTo("6.000"))
        .body("errors[0].available", equalTo("5.000"));
    assertEquals(new BigDecimal("5"), catalog.available(product));
    place(items(item(product, 3), item(product, 2)))
        .statusCode(201)
        .body("items", hasSize(2), "items.product_id", everyItem(equalTo((int) product)));
    assertEquals(new BigDecimal("0"), catalog.available(product));
  }

  @Test
  void anUnknownProductIsNamedByItsLine() {
    long product = catalog.product("1.00", "5", "5.00");
    place(items(item(product, 1), item(999_999_999, 1)))
        .statusCode(400)
        .body("code", equalTo("invalid_request"))
        .body("errors.field", equalTo(List.of("items[1].product_id")));
  }

  @Test
  void anOrderNumberIsTakenOnce() throws Exception {
    long product = catalog.product("1.00", "100", "50.00");
    String number = "\"order_number\": \"N-" + newKey().substring(0, 8) + "\"";
    List<Integer> statuses =
        atOnce(6, i -> place(order(product, 2, number)).extract().statusCode());
    assertEquals(1, statuses.stream().filter(status -> status == 201).count(), "" + statuses);
    assertEquals(5, statuses.stream().filter(status -> status == 409).count(), "" + statuses);
    place(order(product, 2, number)).statusCode(409).body("code", equalTo("order_number_exists"));
    assertEquals(new BigDecimal("98"), catalog.available(product), "the others' stock is back");
  }

  @Test
  void aNumberThatAClientTookIsPassedOver() {
    long product = catalog.product("1.00", "100", "50.00");
    String last = place(order(product, 1)).extract().jsonPath().getString("order_number");
    String prefix = last.substring(0, 9);
    int sequence = Integer.parseInt(last.substring(9));
    for (int i = 1; i <= 3; i++) {
      String taken = prefix + "%06d".formatted(sequence + i);
      place(order(product, 1, "\"order_number\": \"" + taken + "\"")).statusCode(201);
    }
    place(order(product, 1)).statusCode(201).body("order_number", not(equalTo(last)));
  }

  @Test
  void aDiscountMayBeTheWholeSubtotalAndNoMore() {
    long product = catalog.product("2.00", "10", "10.00");
    place(order(product, 2, "\"discount_amount\": 4"))
        .statusCode(201)
        .body("total_amount", equalTo("0.00"));
    assertEquals(new BigDecimal("8"), catalog.available(product));
    place(order(product, 2, "\"discount_amount\": \"4.01\""))
        .statusCode(400)
        .body("errors[0].field", equalTo("discount_amount"));
    assertEquals(new BigDecimal("8"), catalog.available(product), "nothing stays held");
  }

  @Test
  void theHistorySaysWhoDidWhat() {
    long product = catalog.product("2.00", "10", "10.00");
    long id = placed(order(product, 2));
    as("admin")
        .get(ORDERS + "/" + id + "/history")
        .then()
        .statusCode(200)
        .body("", hasSize(1))
        .body("[0].action", equalTo("placed"))
        .body("[0].actor", equalTo("kim"))
        .body("[0].version", equalTo(1))
        .body("[0].occurred_at", notNullValue())
        .body("[0].changes.field", hasItem("total_amount"))
        .body("[0].changes[0].before", nullValue())
        .body("[0].changes[0].after", equalTo("confirmed"));
  }
}
