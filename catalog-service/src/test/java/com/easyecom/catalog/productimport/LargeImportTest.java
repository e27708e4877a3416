package com.easyecom.catalog.productimport;

import static com.easyecom.catalog.fixture.Shelf.admin;
import static com.easyecom.catalog.fixture.Shelf.get;
import static com.easyecom.catalog.fixture.Shelf.move;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static com.easyecom.catalog.productimport.Files.send;
import static com.easyecom.catalog.productimport.ImpatientShop.awaitEndOf;
import static com.easyecom.catalog.productimport.ImpatientShop.state;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * Imports and undoings that outlive their requests; {@code -Dimport.rows=100000} for the largest
 * ones.
 */
@QuarkusTest
@WithEmbedded(schema = ImpatientShop.SCHEMA)
@TestProfile(ImpatientShop.class)
class LargeImportTest {

  private static final int ROWS = Integer.getInteger("import.rows", 20_000);

  @Inject Jdbi jdbi;
  @Inject Clock clock;

  @Test
  void aLargeFileIsImportedAndUndoneAndTheProgressOfBothCanBeRead() {
    String run = "L" + unique();
    StringBuilder file = new StringBuilder("sku,name,unit_cost,unit_price,on_hand\n");
    for (int row = 0; row < ROWS; row++) {
      file.append("%s-%d,Product number %d,1.5,2,3\n".formatted(run, row, row));
    }
    long begun = System.nanoTime();
    String location =
        send(file.toString())
            .statusCode(202)
            .body("state", equalTo("running"))
            .extract()
            .header("Location");

    refusesAnother();
    awaitEndOf("running", location);
    took("imported", begun);
    get(location)
        .body("state", equalTo("done"))
        .body("created", equalTo(ROWS))
        .body("rows_total", equalTo(ROWS))
        .body("rows_read", equalTo(ROWS))
        .body("errors", hasSize(0));
    get("/api/v1/products?q=%s-%d".formatted(run, ROWS - 1)).body("[0].on_hand", equalTo("3.000"));
    begun = System.nanoTime();
    assertEquals(ROWS, exported(run));
    took("exported", begun);

    begun = System.nanoTime();
    admin()
        .delete(location)
        .then()
        .statusCode(202)
        .header("Location", endsWith(location))
        .body("state", equalTo("undoing"));
    admin().delete(location).then().statusCode(anyOf(equalTo(202), equalTo(204)));
    awaitEndOf("undoing", location);
    took("undone", begun);
    get(location).body("state", equalTo("undone")).body("rows_undone", equalTo(ROWS));
    admin().delete(location).then().statusCode(204);
    assertEquals(0, exported(run));
  }

  @Test
  void anUndoingThatIsRefusedLeavesTheImportDone() {
    String sku = "M" + unique();
    String location = imported(sku);
    long id = get("/api/v1/products?sku=" + sku).extract().jsonPath().getLong("[0].id");
    move(id, "out", "1").statusCode(201);

    // At once or, when even that takes longer than it waits, by what becomes of it.
    admin().delete(location).then().statusCode(anyOf(equalTo(202), equalTo(409)));
    awaitEndOf("undoing", location);
    get(location).body("state", equalTo("done")).body("rows_undone", equalTo(0));
    get("/api/v1/products/" + id).body("on_hand", equalTo("2.000"));
  }

  @Test
  void anUndoingWhoseProcessEndedCanBeAskedForAgain() {
    String sku = "E" + unique();
    String location = imported(sku);
    heardOfUndoing(location, clock.instant());
    assertEquals("undoing", state(location));
    admin().delete(location).then().statusCode(202).body("state", equalTo("undoing"));

    heardOfUndoing(location, clock.instant().minus(Duration.ofHours(1)));
    assertEquals("done", state(location));
    admin().delete(location).then().statusCode(anyOf(equalTo(202), equalTo(204)));
    awaitEndOf("undoing", location);
    assertEquals("undone", state(location));
    get("/api/v1/products?sku=" + sku).body("", hasSize(0));
  }

  private void heardOfUndoing(String location, Instant when) {
    long id = Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
    jdbi.useHandle(
        handle ->
            handle.execute("UPDATE product_import SET undo_heard_at = ? WHERE id = ?", when, id));
  }

  /** A product with three units of it. */
  private static String imported(String sku) {
    String file = "sku,name,unit_cost,unit_price,on_hand\n%s,n,1,2,3\n".formatted(sku);
    long id = send(file).extract().jsonPath().getLong("import_id");
    String location = "/api/v1/products/imports/" + id;
    awaitEndOf("running", location);
    assertEquals("done", state(location));
    return location;
  }

  private static long exported(String run) {
    String exported = admin().get("/api/v1/products/export").asString();
    return exported.lines().filter(line -> line.startsWith(run)).count();
  }

  private static void took(String what, long begun) {
    System.getLogger("import")
        .log(
            System.Logger.Level.INFO,
            "%s %d rows in %d ms".formatted(what, ROWS, (System.nanoTime() - begun) / 1_000_000));
  }

  /** At once or, when even that takes longer than it waits, by what becomes of it. */
  private static void refusesAnother() {
    ValidatableResponse another = send("sku,name,unit_cost\na,b,1\n");
    String location = another.extract().header("Location");
    if (location == null) {
      another.statusCode(409).body("code", equalTo("import_running"));
      return;
    }
    awaitEndOf("running", location);
    get(location)
        .body("state", equalTo("failed"))
        .body("errors[0].message", equalTo("Try again when the other import is done."));
  }
}
