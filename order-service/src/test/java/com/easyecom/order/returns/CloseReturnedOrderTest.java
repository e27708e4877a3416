package com.easyecom.order.returns;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders of which something came back before they are reduced to what had left. */
@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class CloseReturnedOrderTest extends ReturningTest {

  /** One of two units has left, was paid with 9.00 and came back. */
  private long back() {
    long product = catalog.product("10.00", "10", "20.00");
    String amounts = "\"tax_amount\": 2, \"discount_amount\": 4";
    long order = placed(order(product, 2, amounts));
    fulfil(order, items(part(itemOf(order), 1))).statusCode(201);
    return order;
  }

  @Test
  void whenAllIsBackAndPaidBackItIsRefunded() {
    long order = back();
    long returned = returned(order, 1, "\"status\": \"received\"");
    change(returned, "refunded").statusCode(200).body("refund_total", equalTo("9.00"));
    show(order).body("status", equalTo("confirmed"), "version", equalTo(3));
    String reduced = items(kept(itemOf(order), 1));
    preview(order, reduced)
        .statusCode(200)
        .body("order.status", equalTo("refunded"), "order.version", equalTo(5))
        .body("order.total_amount", equalTo("9.00"), "difference_amount", equalTo("-9.00"));
    edit(order, reduced)
        .statusCode(200)
        .body("status", equalTo("refunded"), "version", equalTo(5))
        .body("discount_amount", equalTo("2.00"), "tax_amount", equalTo("1.00"))
        .body("total_amount", equalTo("9.00"), "gross_profit", equalTo("0.00"));
    assertEquals(
        List.of("OrderPlaced", "OrderFulfilled", "OrderEdited", "OrderFulfilled"),
        eventTypes(order));
  }

  @Test
  void whenAllIsBackItIsReturnedUntilThatIsPaidBack() {
    long order = back();
    long returned = returned(order, 1, "\"status\": \"received\"");
    edit(order, items(kept(itemOf(order), 1))).statusCode(200).body("status", equalTo("returned"));
    change(returned, "refunded").statusCode(200);
    show(order).body("status", equalTo("refunded"), "version", equalTo(6));
  }

  @Test
  void whatIsOnlyAskedBackForLeavesItFulfilled() {
    long order = back();
    long returned = returned(order, 1);
    edit(order, items(kept(itemOf(order), 1))).statusCode(200).body("status", equalTo("fulfilled"));
    change(returned, "approved").statusCode(200);
    change(returned, "received").statusCode(200);
    show(order).body("status", equalTo("returned"), "total_amount", equalTo("9.00"));
  }

  @Test
  void theRestOfTheDiscountFallsToWhatIsKept() {
    long product = catalog.product("10.00", "10", "20.00");
    String lines = "%s, %s, %s".formatted(item(product, 1), item(product, 1), item(product, 1));
    long order = placed("{\"items\": [%s], \"discount_amount\": 6}".formatted(lines));
    long first = itemOf(order, 0);
    long second = itemOf(order, 1);
    fulfil(order, items(part(first, 1), part(second, 1))).statusCode(201);
    String received = "\"status\": \"received\"";
    giveBack(body(order, part(first, 1), received)).body("refund_total", equalTo("8.00"));
    edit(order, items(kept(first, 1), kept(second, 1)))
        .statusCode(200)
        .body("status", equalTo("fulfilled"), "total_amount", equalTo("14.00"));
    giveBack(body(order, part(second, 1), received)).body("refund_total", equalTo("6.00"));
    show(order).body("status", equalTo("returned"), "gross_profit", equalTo("0.00"));
  }

  @Test
  void whatIsLeftHasToBearTheRestOfTheDiscount() {
    long product = catalog.product("1.00", "20", "20.00");
    String lines = item(product, 10) + ", " + item(product, 10);
    long order = placed("{\"items\": [%s], \"discount_amount\": 18}".formatted(lines));
    long first = itemOf(order, 0);
    long second = itemOf(order, 1);
    fulfil(order, items(part(first, 10))).statusCode(201);
    String tooLittle = items(kept(first, 10), kept(second, 8));
    preview(order, tooLittle).statusCode(409).body("code", equalTo("order_partly_fulfilled"));
    edit(order, tooLittle).statusCode(409).body("code", equalTo("order_partly_fulfilled"));
    show(order).body("version", equalTo(2), "total_amount", equalTo("2.00"));
    edit(order, items(kept(first, 10), kept(second, 9)))
        .statusCode(200)
        .body("total_amount", equalTo("1.00"));
  }
}
