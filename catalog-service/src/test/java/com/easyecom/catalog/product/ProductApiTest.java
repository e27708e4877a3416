package com.easyecom.catalog.product;

import static com.easyecom.catalog.fixture.Shelf.admin;
import static com.easyecom.catalog.fixture.Shelf.as;
import static com.easyecom.catalog.fixture.Shelf.get;
import static com.easyecom.catalog.fixture.Shelf.move;
import static com.easyecom.catalog.fixture.Shelf.patch;
import static com.easyecom.catalog.fixture.Shelf.post;
import static com.easyecom.catalog.fixture.Shelf.product;
import static com.easyecom.catalog.fixture.Shelf.productWith;
import static com.easyecom.catalog.fixture.Shelf.read;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.catalog.fixture.Outbox;
import com.easyecom.catalog.fixture.Together;
import com.easyecom.events.catalog.ProductArchived;
import com.easyecom.events.catalog.ProductCreated;
import com.easyecom.events.catalog.ProductUpdated;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "catalog")
class ProductApiTest {

  private static final String PRODUCTS = "/api/v1/products";

  @Inject Outbox outbox;

  @Test
  void aProductIsCreatedAsTheContractSays() {
    String sku = "SKU-" + unique();
    long id =
        post(
                PRODUCTS,
                """
                {"sku": " %s ", "name": "Blue cup", "category": "cups", "description": "Holds tea",
                 "unit_cost": 2.5, "unit_price": "4", "is_active": true, "barcode": "4006381333931",
                 "reorder_point": 3, "reorder_lead_days": 7}"""
                    .formatted(sku))
            .statusCode(201)
            .body(
                "sku", equalTo(sku),
                "name", equalTo("Blue cup"),
                "category", equalTo("cups"),
                "description", equalTo("Holds tea"),
                "unit_cost", equalTo("2.5000"),
                "unit_price", equalTo("4.00"),
                "is_active", equalTo(true),
                "barcode", equalTo("4006381333931"),
                "reorder_point", equalTo("3.000"),
                "reorder_lead_days", equalTo(7),
                "on_hand", equalTo("0.000"),
                "allocated", equalTo("0.000"),
                "available", equalTo("0.000"),
                "stock_value", equalTo("0.00"),
                "archived_at", nullValue(),
                "created_at", notNullValue(),
                "updated_at", notNullValue())
            .extract()
            .jsonPath()
            .getLong("id");
    read(id).body("sku", equalTo(sku), "version", equalTo(1));
    ProductCreated event = outbox.events(ProductCreated.class, id).getFirst();
    assertEquals(sku, event.sku());
    assertEquals("4.00", event.unitPrice().toString());
  }

  @Test
  void onlyWhatIsNeededMustBeGiven() {
    read(product())
        .body(
            "is_active", equalTo(true),
            "category", nullValue(),
            "barcode", nullValue(),
            "reorder_point", nullValue());
  }

  @Test
  void theLocationLeadsToTheProduct() {
    String body =
        "{\"sku\": \"S-%d\", \"name\": \"x\", \"unit_cost\": 0, \"unit_price\": 0}"
            .formatted(unique());
    String location = post(PRODUCTS, body).statusCode(201).extract().header("Location");
    admin().get(location).then().statusCode(200);
  }

  @Test
  void aSkuStandsForOneProduct() {
    String sku = "SKU-" + unique();
    product(sku);
    long other = product();
    post(
            PRODUCTS,
            "{\"sku\": \"%s\", \"name\": \"x\", \"unit_cost\": 1, \"unit_price\": 1}"
                .formatted(sku))
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("sku_exists"));
    patch(other, "{\"sku\": \"%s\"}".formatted(sku))
        .statusCode(409)
        .body("code", equalTo("sku_exists"));
  }

  @Test
  void theSameIdempotencyKeyMakesOneProduct() {
    String key = "key-" + unique();
    String body =
        "{\"sku\": \"S-%d\", \"name\": \"x\", \"unit_cost\": 1, \"unit_price\": 1}"
            .formatted(unique());
    long first = create(key, body).statusCode(201).extract().jsonPath().getLong("id");
    create(key, body)
        .statusCode(201)
        .header("Idempotent-Replayed", "true")
        .body("id", equalTo((int) first), "unit_cost", equalTo("1.0000"));
    create(key, body.replace("\"x\"", "\"y\""))
        .statusCode(422)
        .body("code", equalTo("idempotency_key_reused"));
  }

  @Test
  void aChangeKeepsWhatItLeavesOutAndClearsWhatItSetsToNull() {
    long id = product();
    patch(id, "{\"category\": \"cups\", \"reorder_point\": \"2.5\", \"barcode\": \"1\"}")
        .statusCode(200)
        .body("category", equalTo("cups"), "reorder_point", equalTo("2.500"));
    patch(id, "{\"name\": \"Red cup\", \"reorder_point\": null, \"unit_price\": 5}")
        .statusCode(200)
        .body(
            "name", equalTo("Red cup"),
            "category", equalTo("cups"),
            "reorder_point", nullValue(),
            "barcode", equalTo("1"),
            "unit_price", equalTo("5.00"),
            "version", equalTo(3));
    List<ProductUpdated> events = outbox.events(ProductUpdated.class, id);
    assertEquals(List.of(2L, 3L), events.stream().map(ProductUpdated::version).toList());
    assertEquals("Red cup", events.getLast().name());
  }

  @Test
  void blanksAroundTextsAreNotKeptAndBlankTextsAreNone() {
    long id = product();
    patch(id, "{\"category\": \" cups \", \"barcode\": \" \", \"name\": \" Cup \"}")
        .statusCode(200)
        .body("category", equalTo("cups"), "barcode", nullValue(), "name", equalTo("Cup"));
    patch(id, "{\"category\": \"\"}").statusCode(200).body("category", nullValue());
  }

  @Test
  void aProductCannotBeRemovedWhileStockComesIn() {
    for (int round = 0; round < 5; round++) {
      long id = product();
      List<Integer> answers =
          Together.run(
              2,
              i ->
                  i == 0
                      ? admin().delete(PRODUCTS + "/" + id).statusCode()
                      : move(id, "in", "1").extract().statusCode());
      assertTrue(List.of(List.of(204, 400), List.of(409, 201)).contains(answers), "" + answers);
    }
  }

  @Test
  void aChangeMadeOnAnotherVersionIsStale() {
    long id = product();
    patch(id, "{\"name\": \"first\", \"version\": 1}").statusCode(200);
    patch(id, "{\"name\": \"second\", \"version\": 1}")
        .statusCode(409)
        .body("code", equalTo("stale_version"), "version", equalTo(2));
    read(id).body("name", equalTo("first"));
  }

  @Test
  void theCostCanBeSetUntilThereIsStock() {
    long id = product();
    patch(id, "{\"unit_cost\": \"3.1234\"}").statusCode(200).body("unit_cost", equalTo("3.1234"));
    move(id, "in", "2").statusCode(201).body("value", equalTo("6.25"));
    patch(id, "{\"unit_cost\": 1}").statusCode(409).body("code", equalTo("cost_follows_stock"));
    patch(id, "{\"name\": \"cost stays\"}").statusCode(200).body("stock_value", equalTo("6.25"));
  }

  @Test
  void aProductWithoutHistoryIsGoneWhenDeleted() {
    long id = product();
    admin().delete(PRODUCTS + "/" + id).then().statusCode(204);
    get(PRODUCTS + "/" + id).statusCode(404).body("code", equalTo("not_found"));
    admin().delete(PRODUCTS + "/" + id).then().statusCode(404);
    assertEquals(1, outbox.events(ProductArchived.class, id).size());
  }

  @Test
  void aProductWithStockCannotBeDeleted() {
    long id = productWith(1);
    admin()
        .delete(PRODUCTS + "/" + id)
        .then()
        .statusCode(409)
        .body("code", equalTo("product_in_stock"));
  }

  @Test
  void aProductWithHistoryIsArchivedAndStaysReadable() {
    String category = "category-" + unique();
    long id = productWith(1);
    patch(id, "{\"category\": \"%s\"}".formatted(category)).statusCode(200);
    move(id, "out", "1").statusCode(201);
    admin().delete(PRODUCTS + "/" + id).then().statusCode(204);
    admin().delete(PRODUCTS + "/" + id).then().statusCode(204);
    read(id).body("is_active", equalTo(false), "archived_at", notNullValue());
    get(PRODUCTS + "?category=" + category).body("", hasSize(0));
    patch(id, "{\"name\": \"again\"}").statusCode(409).body("code", equalTo("product_archived"));
    move(id, "in", "1").statusCode(400).body("errors[0].field", equalTo("product_id"));
    assertEquals(1, outbox.events(ProductArchived.class, id).size());
  }

  @Test
  void costsAreLeftOutForThoseWhoMayNotSeeThem() {
    long id = productWith(2);
    for (String role : List.of("viewer", "sales", "warehouse", "support")) {
      as(role)
          .get(PRODUCTS + "/" + id)
          .then()
          .statusCode(200)
          .body("$", not(hasKey("unit_cost")), "$", not(hasKey("stock_value")))
          .body("on_hand", equalTo("2.000"), "unit_price", equalTo("4.00"));
      as(role).get(PRODUCTS + "?limit=1").then().body("[0]", not(hasKey("stock_value")));
    }
    for (String role : List.of("admin", "manager", "accountant")) {
      as(role).get(PRODUCTS + "/" + id).then().body("stock_value", equalTo("5.00"));
    }
  }

  private static io.restassured.response.ValidatableResponse create(String key, String body) {
    return admin()
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post(PRODUCTS)
        .then();
  }
}
