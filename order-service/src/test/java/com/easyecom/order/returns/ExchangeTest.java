package com.easyecom.order.returns;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.order.fixture.FakeCatalog;
import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A new order instead of what comes back. */
@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class ExchangeTest extends ReturningTest {

  @Test
  void anOrderIsPlacedInsteadOfWhatComesBack() {
    long product = catalog.product("5.00", "9", "18.00");
    long order = sold(product, 2);
    long back = returned(order, 1);
    find("/" + back).body("exchange_order_ids", empty(), "version", equalTo(1));
    String key = newKey();
    String body = order(product, 1, forReturn(back));
    long instead = place(key, body).statusCode(201).extract().jsonPath().getLong("id");
    assertEquals(instead, place(key, body).statusCode(201).extract().jsonPath().getLong("id"));
    find("/" + back).body("exchange_order_ids", contains((int) instead), "version", equalTo(2));
    isKnownForDrafts(product, "5.00");
    long draft = placed(order(product, 1, "\"status\": \"draft\"", forReturn(back)));
    find("/" + back).body("exchange_order_ids", contains((int) instead, (int) draft));
    history(
        order, "return_exchanged", "return_exchanged", "return_requested", "fulfilled", "placed");
    history(instead, "placed_in_exchange", "placed");
    assertEquals(
        List.of("ReturnRequested", "ReturnExchanged", "ReturnExchanged"),
        told(back).stream().map(event -> event.get("name")).toList());
  }

  @Test
  void nothingIsPlacedInsteadOfWhatIsNotTaken() {
    long product = catalog.product("5.00", "9", "18.00");
    long back = returned(sold(product, 2), 1);
    change(back, "rejected").statusCode(200);
    int before = catalog.calls(FakeCatalog.ALLOCATIONS).size();
    place(order(product, 1, forReturn(back)))
        .statusCode(409)
        .body("code", equalTo("return_rejected"));
    place(order(product, 1, forReturn(999_999_999)))
        .statusCode(400)
        .body("errors.field", contains("exchange_for_return_id"));
    assertEquals(before, catalog.calls(FakeCatalog.ALLOCATIONS).size(), "no stock is asked for");
  }

  private static String forReturn(long id) {
    return "\"exchange_for_return_id\": " + id;
  }

  private static void history(long orderId, String... actions) {
    as("admin").get(ORDERS + "/" + orderId + "/history").then().body("action", contains(actions));
  }
}
