package com.easyecom.catalog.productimport;

import static com.easyecom.catalog.fixture.Shelf.as;
import static com.easyecom.catalog.fixture.Shelf.get;
import static com.easyecom.catalog.fixture.Shelf.product;
import static com.easyecom.catalog.fixture.Shelf.productWith;
import static com.easyecom.catalog.fixture.Shelf.read;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static com.easyecom.catalog.productimport.Files.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.catalog.fixture.Outbox;
import com.easyecom.events.catalog.ProductCreated;
import com.easyecom.events.catalog.ProductUpdated;
import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "catalog")
class ImportApiTest {

  private static final String FULL =
      "on_hand,sku,name,category,description,unit_cost,unit_price,is_active,barcode,"
          + "reorder_point,reorder_lead_days\n";

  @Inject Outbox outbox;
  @Inject Jdbi jdbi;

  @Test
  void theFullSetOfColumnsMakesProductsWithStock() {
    String sku = "FULL-" + unique();
    long importId =
        send(FULL
                + "7.5,%s,A cup,Kitchen,\"two\nlines\",2.3333,4.5,FALSE,0012,3,14\n".formatted(sku))
            .statusCode(200)
            .body("created", equalTo(1))
            .body("updated", equalTo(0))
            .body("failed", equalTo(0))
            .body("errors", hasSize(0))
            .body("warnings", hasSize(0))
            .body("state", equalTo("done"))
            .extract()
            .jsonPath()
            .getLong("import_id");

    long id = idOf(sku);
    read(id)
        .body("name", equalTo("A cup"))
        .body("category", equalTo("Kitchen"))
        .body("description", equalTo("two\nlines"))
        .body("unit_cost", equalTo("2.3333"))
        .body("unit_price", equalTo("4.50"))
        .body("is_active", equalTo(false))
        .body("barcode", equalTo("0012"))
        .body("reorder_point", equalTo("3.000"))
        .body("reorder_lead_days", equalTo(14))
        .body("on_hand", equalTo("7.500"))
        .body("stock_value", equalTo("17.50"));
    get("/api/v1/inventory/movements?reference_type=import&reference_id=" + importId)
        .body("", hasSize(1))
        .body("[0].movement_type", equalTo("in"))
        .body("[0].actor", equalTo("a-admin"))
        .body("[0].product_id", equalTo((int) id));
    assertEquals(1, outbox.events(ProductCreated.class, id).size());
    assertEquals("import", outbox.events(StockAdjusted.class, id).getFirst().referenceType());
  }

  @Test
  void thePredecessorsFileIsTaken() {
    String name = "Sample " + unique();
    send("product_name,quantity,unit_cost,total_cost\n%s,30,2.0,60.0\n".formatted(name))
        .statusCode(200)
        .body("created", equalTo(1))
        .body("warnings.column", contains("sku", "unit_price"))
        .body("warnings.row", contains(2, 2));

    read(idOf(name.toLowerCase().replace(' ', '-')))
        .body("name", equalTo(name))
        .body("unit_price", equalTo("2.00"))
        .body("on_hand", equalTo("30.000"))
        .body("stock_value", equalTo("60.00"));
    // The same again means the same products.
    send("product_name,quantity,unit_cost,total_cost\n%s,30,2.0,60.0\n".formatted(name))
        .statusCode(200)
        .body("created", equalTo(0))
        .body("unchanged", equalTo(1));
  }

  @Test
  void oneBadCellOfManyRowsChangesNothingAndEveryOneIsNamed() {
    String run = "MANY-" + unique();
    StringBuilder file = new StringBuilder("sku,name,unit_cost,unit_price,on_hand,reorder_point\n");
    for (int row = 2; row <= 10_001; row++) {
      String cost = row == 17 ? "x" : row == 5_000 ? "-1" : "1.5";
      String price = row == 9_999 ? "2.999" : "3";
      file.append("%s-%d,n %d,%s,%s,1,2\n".formatted(run, row, row, cost, price));
    }

    long importId =
        send(file.toString())
            .statusCode(422)
            .body("code", equalTo("import_failed"))
            .body("failed", equalTo(3))
            .body("created", equalTo(0))
            .body("errors.row", contains(17, 5_000, 9_999))
            .body("errors.column", contains("unit_cost", "unit_cost", "unit_price"))
            .body("errors.value", contains("x", "-1", "2.999"))
            .body("errors[1].message", equalTo("must not be negative"))
            .extract()
            .jsonPath()
            .getLong("import_id");
    get("/api/v1/products?q=" + run).body("", hasSize(0));
    get("/api/v1/inventory/movements?reference_type=import&reference_id=" + importId)
        .body("", hasSize(0));
    assertEquals(0, count("SELECT count(*) FROM product WHERE sku LIKE ?", run + "%"));
    assertEquals(
        0, count("SELECT count(*) FROM product_import_item WHERE import_id = ?", importId));
    // Neither events of its rows nor a record of the audit trail, which would name the import.
    assertEquals(0, count("SELECT count(*) FROM outbox WHERE data LIKE ?", "%" + run + "%"));
    assertEquals(0, audited(importId));

    long partial =
        send(file.toString(), "?partial=true")
            .statusCode(200)
            .body("created", equalTo(9_997))
            .body("failed", equalTo(3))
            .extract()
            .jsonPath()
            .getLong("import_id");
    // What is looked for above is found where there is something.
    assertEquals(9_997, count("SELECT count(*) FROM product WHERE sku LIKE ?", run + "%"));
    assertEquals(
        3 * 9_997, count("SELECT count(*) FROM outbox WHERE data LIKE ?", "%" + run + "%"));
    assertEquals(1, audited(partial));
  }

  private int audited(long importId) {
    return count(
        """
        SELECT count(*) FROM outbox
        WHERE type = 'com.easyecom.auth.AuditRecorded.v1' AND data LIKE ?
        """,
        "%\"products.imported\"%\"" + importId + "\"%");
  }

  private int count(String sql, Object of) {
    return jdbi.withHandle(handle -> handle.select(sql, of).mapTo(Integer.class).one());
  }

  @Test
  void errorsAreListedUpToALimitAndCountedBeyond() {
    send("sku,name,unit_cost,unit_price\n" + "s,n,x,1\n".repeat(1_200))
        .statusCode(422)
        .body("failed", equalTo(1_200))
        .body("errors", hasSize(1_000));
  }

  @Test
  void aDryRunTellsAndChangesNothing() {
    String sku = "DRY-" + unique();
    send("sku,name,unit_cost,unit_price\n%s,n,1,2\n".formatted(sku), "?dry_run=true")
        .statusCode(200)
        .body("state", equalTo("previewed"))
        .body("created", equalTo(1));
    send("sku,name,unit_cost,unit_price\n%s,n,1,x\n".formatted(sku), "?dry_run=true")
        .statusCode(200)
        .body("failed", equalTo(1))
        .body("errors.row", contains(2));
    get("/api/v1/products?q=" + sku).body("", hasSize(0));
  }

  @Test
  void aKnownProductIsChangedWhereTheFileSaysSomethingElse() {
    String sku = "KNOWN-" + unique();
    long id = product(sku);
    send("sku,unit_price,category,barcode\n%s,9.99,,b1\n".formatted(sku))
        .statusCode(200)
        .body("updated", equalTo(1));

    read(id)
        .body("unit_price", equalTo("9.99"))
        .body("name", equalTo("A cup"))
        .body("category", nullValue())
        .body("barcode", equalTo("b1"))
        .body("version", equalTo(2));
    assertEquals(1, outbox.events(ProductUpdated.class, id).size());
  }

  @Test
  void stockIsReceivedOnlyWhereThereNeverWasAny() {
    String fresh = "FRESH-" + unique();
    product(fresh);
    send("sku,on_hand,unit_cost\n%s,3,1.5\n".formatted(fresh)).statusCode(200);
    read(idOf(fresh)).body("on_hand", equalTo("3.000")).body("stock_value", equalTo("4.50"));

    send("sku,on_hand\n%s,8\n".formatted(fresh))
        .statusCode(200)
        .body("warnings[0].column", equalTo("on_hand"))
        .body("warnings[0].value", equalTo("8.000"))
        .body("unchanged", equalTo(1));
    read(idOf(fresh)).body("on_hand", equalTo("3.000"));
  }

  @Test
  void theCostOfWhatIsInStockCannotBeSet() {
    long id = productWith(4);
    String sku = read(id).extract().jsonPath().getString("sku");

    send("sku,unit_cost\n%s,9\n".formatted(sku))
        .statusCode(422)
        .body("errors[0].column", equalTo("unit_cost"))
        .body("errors[0].message", containsString("average"));
    send("sku,unit_cost\n%s,2.5\n".formatted(sku)).statusCode(200).body("unchanged", equalTo(1));
  }

  @Test
  void onlyWhoMayWriteProductsImports() {
    for (String role : List.of("viewer", "sales", "warehouse", "accountant")) {
      as(role)
          .multiPart("file", "a.csv", "sku\n".getBytes())
          .post(Files.IMPORT)
          .then()
          .statusCode(403);
    }
  }

  private static long idOf(String sku) {
    return get("/api/v1/products?q=" + sku)
        .body("", hasSize(1))
        .extract()
        .jsonPath()
        .getLong("[0].id");
  }
}
