package com.easyecom.order.ordering;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.order.fixture.FakeCatalog;
import com.easyecom.order.fixture.OrderingTest;
import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One-time codes and previews: a change happens when, and only when, somebody consents to it. */
@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class EditConsentTest extends OrderingTest {

  private static final String TAX = "{\"tax_amount\": 1}";

  @Test
  void withoutAGoodCodeNothingHappens() {
    long product = catalog.product("5.00", "10", "20.00");
    long id = placed(order(product, 3));
    as("admin")
        .body(TAX)
        .patch(path(id))
        .then()
        .statusCode(403)
        .body("code", equalTo("two_factor_required"));
    as("admin")
        .delete(path(id))
        .then()
        .statusCode(403)
        .body("code", equalTo("two_factor_required"));
    editWith("bad", null, id, TAX).statusCode(403).body("code", equalTo("two_factor_invalid"));
    String code = newCode();
    editWith(code, null, id, TAX).statusCode(200);
    editWith(code, null, id, "{\"tax_amount\": 2}")
        .statusCode(403)
        .body("code", equalTo("two_factor_invalid"));
    show(id).body("version", equalTo(2), "tax_amount", equalTo("1.00"));
  }

  @Test
  void whoMayNotWriteOrdersNeedsNoCodeToBeRefused() {
    long product = catalog.product("5.00", "10", "20.00");
    long id = placed(order(product, 3));
    for (String role : List.of("accountant", "warehouse", "support", "viewer")) {
      as(role).header("X-2FA-Code", newCode()).body(TAX).patch(path(id)).then().statusCode(403);
      as(role).header("X-2FA-Code", newCode()).delete(path(id)).then().statusCode(403);
    }
    show(id).body("version", equalTo(1));
  }

  @Test
  void whatIsRefusedAnywayUsesNoCodeUp() {
    long product = catalog.product("5.00", "10", "20.00");
    long id = placed(order(product, 3));
    String code = newCode();
    editWith(code, null, id, "{\"status\": \"draft\"}").statusCode(409);
    editWith(code, null, id, "{\"tax_amount\": -1}").statusCode(400);
    editWith(code, null, id, items(kept(itemOf(id, 0), 11)))
        .statusCode(409)
        .body("code", equalTo("insufficient_stock"))
        .body("errors[0].requested", equalTo("8.000"), "errors[0].available", equalTo("7.000"));
    editWith(code, null, id, TAX).statusCode(200);
  }

  @Test
  void authThatDoesNotAnswerIsAnOutageAndNoChange() {
    long product = catalog.product("5.00", "10", "20.00");
    long id = placed(order(product, 3));
    catalog.refuse(FakeCatalog.TWO_FACTOR_CHECKS, 500, "internal_error");
    edit(id, items(kept(itemOf(id, 0), 5)))
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body("code", equalTo("service_unavailable"));
    catalog.refuse(FakeCatalog.TWO_FACTOR_CHECKS, 429, "too_many_requests");
    edit(id, TAX).statusCode(429).header("Retry-After", notNullValue());
    show(id).body("version", equalTo(1));
    assertEquals(List.of(), catalog.calls(FakeCatalog.REALLOCATIONS));
  }

  @Test
  void aPreviewSaysWhatWouldBeAndChangesNothing() {
    long mug = catalog.product("5.00", "10", "20.00");
    long cup = catalog.product("4.00", "10", "10.00");
    long id = placed(order(mug, 3));
    preview(id, items(kept(itemOf(id, 0), 1), item(cup, 2)))
        .statusCode(200)
        .body("order.subtotal", equalTo("13.00"), "order.version", equalTo(2))
        .body("order.items[1].id", equalTo(0))
        .body("stock.product_id", contains((int) mug, (int) cup))
        .body("stock.change", contains("-2.000", "2.000"))
        .body("difference_amount", equalTo("-2.00"))
        .body("margin_pct", equalTo("69.23"))
        .body("change_id", notNullValue());
    as("sales")
        .body(TAX)
        .patch(path(id) + "?dry_run=true")
        .then()
        .statusCode(200)
        .body("$", not(hasKey("margin_pct")))
        .body("stock", empty(), "difference_amount", equalTo("1.00"));
    preview(id, items(item(cup, 11)))
        .statusCode(409)
        .body("code", equalTo("insufficient_stock"), "errors[0].available", equalTo("10.000"));
    preview(id, "{\"status\": \"draft\"}").statusCode(409).body("allowed", notNullValue());
    show(id).body("version", equalTo(1));
    assertEquals(new BigDecimal("3"), catalog.held(id, mug));
    assertEquals(List.of(), catalog.consents());
  }

  @Test
  void aCodeForAPreviewedChangeIsGoodForNoOther() {
    long product = catalog.product("5.00", "10", "20.00");
    long id = placed(order(product, 3));
    long item = itemOf(id, 0);
    String previewed = changeId(id, items(kept(item, 4)));
    assertEquals(previewed, changeId(id, items(kept(item, "\"4.000\""))), "the same change");
    String code = newCode();
    editWith(code, previewed, id, items(kept(item, 5)))
        .statusCode(403)
        .body("code", equalTo("two_factor_invalid"));
    editWith(code, "guessed", id, items(kept(item, 4))).statusCode(403);
    editWith(code, previewed, id, items(kept(item, 4))).statusCode(200);
    assertEquals(List.of(previewed), catalog.consents());
    // The same change of another version is another change.
    edit(id, items(kept(item, 3))).statusCode(200);
    editWith(newCode(), previewed, id, items(kept(item, 4))).statusCode(403);
    show(id).body("items[0].quantity", equalTo("3.000"), "version", equalTo(3));
  }

  @Test
  void ofTwoPreviewedChangesOfOneVersionOneHappens() throws Exception {
    long id = placed(order(catalog.product("5.00", "10", "20.00"), 3));
    List<String> bodies = List.of(TAX, "{\"discount_amount\": 2}");
    List<String> previewed = bodies.stream().map(body -> changeId(id, body)).toList();
    // Both codes are good before either change is stored.
    catalog.gather(FakeCatalog.TWO_FACTOR_CHECKS, 2);
    List<Integer> answers =
        atOnce(
            2,
            i -> editWith(newCode(), previewed.get(i), id, bodies.get(i)).extract().statusCode());
    assertEquals(List.of(200, 409), answers.stream().sorted().toList());
    show(id).body("version", equalTo(2));
  }

  @Test
  void aPriceThatChangedSinceThePreviewMakesAnotherChange() {
    long mug = catalog.product("5.00", "10", "20.00");
    long cup = catalog.product("4.00", "10", "10.00");
    long id = placed(order(mug, 3));
    String body = items(kept(itemOf(id, 0), 3), item(cup, 1));
    String previewed = changeId(id, body);
    catalog.reprice(cup, "4.50");
    editWith(newCode(), previewed, id, body).statusCode(403);
  }

  @Test
  void aRequestThatIsRepeatedWhileTheFirstIsUnderWayHasItsAnswer() throws Exception {
    long product = catalog.product("5.00", "10", "20.00");
    long id = placed(order(product, 3));
    String body = items(kept(itemOf(id, 0), 4));
    String key = newKey();
    String code = newCode();
    catalog.delay(FakeCatalog.REALLOCATIONS, 300);
    List<Integer> answers =
        atOnce(
            2,
            i ->
                as("admin")
                    .header("Idempotency-Key", key)
                    .header("X-2FA-Code", code)
                    .body(body)
                    .patch(path(id))
                    .then()
                    .extract()
                    .statusCode());
    assertEquals(List.of(200, 200), answers);
    assertEquals(1, catalog.consents().size());
    show(id).body("version", equalTo(2));
  }

  @Test
  void aRepeatedRequestIsAnsweredAgainWithoutAnotherCode() {
    long product = catalog.product("5.00", "10", "20.00");
    long id = placed(order(product, 3));
    String key = newKey();
    String code = newCode();
    String body = items(item(product, 4));
    for (int i = 0; i < 2; i++) {
      as("admin")
          .header("Idempotency-Key", key)
          .header("X-2FA-Code", code)
          .body(body)
          .patch(path(id))
          .then()
          .statusCode(200)
          .header("Idempotent-Replayed", equalTo(i == 0 ? null : "true"))
          .body("version", equalTo(2), "items[0].quantity", equalTo("4.000"));
    }
    assertEquals(1, catalog.consents().size());
    assertEquals(new BigDecimal("4"), catalog.held(id, product));
    as("admin")
        .header("Idempotency-Key", key)
        .header("X-2FA-Code", newCode())
        .body(TAX)
        .patch(path(id))
        .then()
        .statusCode(422);
  }

  private static String changeId(long orderId, String body) {
    return preview(orderId, body).statusCode(200).extract().jsonPath().getString("change_id");
  }

  private static ValidatableResponse editWith(
      String code, String changeId, long orderId, String body) {
    var request = as("admin").header("X-2FA-Code", code).body(body);
    return (changeId == null ? request : request.header("X-Change-Id", changeId))
        .patch(path(orderId))
        .then();
  }
}
