package com.easyecom.catalog.productimport;

import static com.easyecom.catalog.fixture.Shelf.admin;
import static com.easyecom.catalog.fixture.Shelf.get;
import static com.easyecom.catalog.fixture.Shelf.move;
import static com.easyecom.catalog.fixture.Shelf.patch;
import static com.easyecom.catalog.fixture.Shelf.product;
import static com.easyecom.catalog.fixture.Shelf.read;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static com.easyecom.catalog.productimport.Files.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.catalog.fixture.Outbox;
import com.easyecom.catalog.fixture.Together;
import com.easyecom.events.catalog.ProductArchived;
import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "catalog")
class UndoImportTest {

  private static final String HEADER = "sku,name,unit_cost,unit_price,on_hand\n";

  @Inject Outbox outbox;

  @Test
  void whatWasMadeIsGoneAndWhatWasChangedIsAsItWas() {
    String run = "U" + unique();
    long known = product(run + "-known");
    String file =
        HEADER
            + "%1$s-known,Renamed,9,8,5\n%1$s-stock,s,1.5,2,3\n%1$s-bare,b,1,2,\n".formatted(run);
    long importId = imported(file);
    long stocked = idOf(run + "-stock");
    long bare = idOf(run + "-bare");

    undo(importId).statusCode(204);

    read(known)
        .body("name", equalTo("A cup"))
        .body("unit_price", equalTo("4.00"))
        .body("unit_cost", equalTo("2.5000"))
        .body("on_hand", equalTo("0.000"));
    get("/api/v1/products/" + bare).statusCode(404);
    read(stocked)
        .body("archived_at", notNullValue())
        .body("on_hand", equalTo("0.000"))
        .body("stock_value", equalTo("0.00"));
    get("/api/v1/inventory/movements?reference_type=import&reference_id=" + importId)
        .body("movement_type", containsInAnyOrder("in", "in", "out", "out"));
    assertEquals(
        List.of("import", "import"),
        outbox.events(StockAdjusted.class, stocked).stream()
            .map(StockAdjusted::referenceType)
            .toList());
    assertEquals(1, outbox.events(ProductArchived.class, stocked).size());
    get("/api/v1/products/imports/" + importId).body("state", equalTo("undone"));
    undo(importId).statusCode(204);

    // The file can be corrected and imported again, with its stock.
    send(file).statusCode(200).body("created", equalTo(2)).body("warnings", hasSize(0));
    read(known).body("on_hand", equalTo("5.000")).body("name", equalTo("Renamed"));
  }

  @Test
  void whatSomethingStandsOnStaysAndAllThatDoesIsNamed() {
    String run = "V" + unique();
    long importId =
        imported(HEADER + "%1$s-a,a,1,2,3\n%1$s-b,b,1,2,3\n%1$s-c,c,1,2,3\n".formatted(run));
    move(idOf(run + "-a"), "out", "1").statusCode(201);
    patch(idOf(run + "-b"), "{\"name\": \"other\"}").statusCode(200);

    undo(importId)
        .statusCode(409)
        .body("code", equalTo("import_in_use"))
        .body("in_use.sku", contains(run + "-a", run + "-b"))
        .body("in_use[0].reason", containsString("out of -1.000"))
        .body("in_use[1].reason", equalTo("the product was changed"));
    read(idOf(run + "-c")).body("on_hand", equalTo("3.000"));
    get("/api/v1/products/imports/" + importId).body("state", equalTo("done"));
  }

  @Test
  void manyAtOnceUndoItOnce() {
    String sku = "W" + unique();
    long importId = imported(HEADER + "%s,w,1,2,3\n".formatted(sku));
    long id = idOf(sku);

    Together.run(4, i -> undo(importId).statusCode(204));

    get("/api/v1/inventory/movements?product_id=" + id)
        .body("movement_type", contains("out", "in"));
    assertEquals(1, outbox.events(ProductArchived.class, id).size());
  }

  @Test
  void whatChangedNothingCannotBeUndone() {
    long failed =
        send("sku,name,unit_cost\nx,y,z\n")
            .statusCode(422)
            .extract()
            .jsonPath()
            .getLong("import_id");
    undo(failed).statusCode(409).body("code", equalTo("import_not_done"));
    undo(99_999_999).statusCode(404);
  }

  private static long imported(String file) {
    return send(file).statusCode(200).extract().jsonPath().getLong("import_id");
  }

  private static ValidatableResponse undo(long importId) {
    return admin().delete("/api/v1/products/imports/" + importId).then();
  }

  private static long idOf(String sku) {
    return get("/api/v1/products?q=" + sku)
        .body("", hasSize(1))
        .extract()
        .jsonPath()
        .getLong("[0].id");
  }
}
