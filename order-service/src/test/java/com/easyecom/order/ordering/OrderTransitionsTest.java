package com.easyecom.order.ordering;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.order.fixture.OrderingTest;
import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From each status whatever may be asked of an order, over HTTP: it happens, or nothing does. */
@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class OrderTransitionsTest extends OrderingTest {

  private static final String RETURNS = "/api/v1/returns";

  /** What each leads to; the others are statuses, asked for by PATCH. */
  private static final Map<String, String> NOT_BY_PATCH =
      Map.of("DELETE", "cancelled", "FULFIL", "fulfilled", "RETURN", "returned");

  private static final List<String> ASKED =
      List.of(
          "draft",
          "confirmed",
          "fulfilled",
          "cancelled",
          "returned",
          "refunded",
          "DELETE",
          "FULFIL",
          "RETURN");

  /**
   * @param allowed what a refusal names
   * @param done what succeeds
   * @param refused what is refused for another reason than {@code illegal_transition}
   */
  @ParameterizedTest
  @CsvSource({
    "draft, confirmed cancelled, draft confirmed cancelled DELETE, RETURN=order_not_fulfilled",
    "confirmed, fulfilled cancelled, confirmed fulfilled cancelled DELETE FULFIL,"
        + " RETURN=order_not_fulfilled",
    "fulfilled, returned refunded, fulfilled RETURN, returned=order_fulfilled"
        + " refunded=order_fulfilled DELETE=order_fulfilled FULFIL=nothing_to_fulfil",
    "cancelled, '', cancelled DELETE, RETURN=order_not_fulfilled",
    "returned, refunded, returned, refunded=order_fulfilled RETURN=over_return",
    "refunded, '', refunded, RETURN=over_return"
  })
  void whatTheTableDoesNotHaveIsRefusedAndChangesNothing(
      String status, String allowed, String done, String refused) {
    Map<String, String> reasons =
        words(refused).stream()
            .map(reason -> reason.split("="))
            .collect(Collectors.toMap(reason -> reason[0], reason -> reason[1]));
    long refusing = orderThatIs(status);
    int version = show(refusing).extract().path("version");
    for (String asked : ASKED) {
      if (words(done).contains(asked)) {
        long id = orderThatIs(status);
        ask(id, asked).statusCode(lessThan(300));
        show(id).body("status", equalTo(NOT_BY_PATCH.getOrDefault(asked, asked)));
      } else {
        String code = reasons.getOrDefault(asked, "illegal_transition");
        ValidatableResponse answer = ask(refusing, asked);
        assertEquals(409, answer.extract().statusCode(), status + " to " + asked);
        answer.body("code", equalTo(code));
        if (code.equals("illegal_transition")) {
          answer.body("allowed", equalTo(words(allowed)));
        }
        show(refusing).body("status", equalTo(status), "version", equalTo(version));
      }
    }
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  private static ValidatableResponse ask(long id, String asked) {
    return switch (asked) {
      case "DELETE" -> cancel(id);
      case "FULFIL" -> fulfil(id, "{}");
      case "RETURN" -> giveBack(id);
      default -> edit(id, "{\"status\": \"%s\"}".formatted(asked));
    };
  }

  private long orderThatIs(String status) {
    long id = placed(order(catalog.product("5.00", "1", "2.00"), 1));
    switch (status) {
      case "draft" -> {
        jdbi.useHandle(h -> h.execute("UPDATE sales_order SET status = 'draft' WHERE id = ?", id));
        catalog.expire(id);
      }
      case "fulfilled" -> fulfil(id, "{}").statusCode(201);
      case "cancelled" -> cancel(id).statusCode(204);
      case "returned" -> comeBack(id);
      case "refunded" -> refund(comeBack(id));
      default -> {}
    }
    show(id).body("status", equalTo(status));
    return id;
  }

  /** The return's id. */
  private static long comeBack(long id) {
    fulfil(id, "{}").statusCode(201);
    return giveBack(id).statusCode(201).extract().jsonPath().getLong("id");
  }

  private static void refund(long returnId) {
    as("admin")
        .body("{\"status\": \"refunded\"}")
        .patch(RETURNS + "/" + returnId)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse giveBack(long id) {
    String all = "{\"order_item_id\": %d, \"quantity\": 1}".formatted(itemOf(id, 0));
    return as("admin")
        .body("{\"order_id\": %d, \"status\": \"received\", \"items\": [%s]}".formatted(id, all))
        .post(RETURNS)
        .then();
  }
}
