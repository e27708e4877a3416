package com.easyecom.catalog.productimport;

import static com.easyecom.catalog.fixture.Shelf.get;
import static com.easyecom.catalog.fixture.Shelf.product;
import static com.easyecom.catalog.fixture.Shelf.read;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static com.easyecom.catalog.productimport.Files.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.easyecom.catalog.fixture.Await;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * Somebody changes the catalog after an import looked at it and before it writes. What he does is
 * not committed before the import waits for it.
 */
@QuarkusTest
@WithEmbedded(schema = "catalog")
class ImportRaceTest {

  private final String run = "R" + unique();
  private final String file =
      """
      sku,name,unit_cost,unit_price,on_hand
      %1$s-a,a,1,2,3
      %1$s-taken,b,1,2,3
      %1$s-c,c,1,2,3
      """
          .formatted(run);

  @Inject Jdbi jdbi;

  @Test
  void aSkuThatIsTakenMeanwhileIsARowsErrorAndNothingIsImported() {
    importWhile("", this::takeSku)
        .statusCode(422)
        .body("code", equalTo("import_failed"))
        .body("failed", equalTo(1))
        .body("created", equalTo(0))
        .body("errors.row", contains(3))
        .body("errors.column", contains("sku"))
        .body("errors.value", contains(run + "-taken"))
        .body("errors[0].message", containsString("another product meanwhile"));
    get("/api/v1/products?sku=%s-a".formatted(run)).body("", hasSize(0));
    get("/api/v1/products?sku=%s-c".formatted(run)).body("", hasSize(0));
    get("/api/v1/products?sku=%s-taken".formatted(run)).body("name", contains("somebody else's"));
  }

  @Test
  void inPartTheOthersAreImported() {
    importWhile("?partial=true", this::takeSku)
        .statusCode(200)
        .body("created", equalTo(2))
        .body("failed", equalTo(1))
        .body("errors.row", contains(3));
    get("/api/v1/products?sku=%s-c".formatted(run)).body("on_hand", contains("3.000"));
    get("/api/v1/products?sku=%s-taken".formatted(run)).body("name", contains("somebody else's"));
  }

  @Test
  void aProductWhoseStockCameToMatterMeanwhileIsARowsError() {
    long first = product(run + "-first");
    long second = product(run + "-second");
    String csv = "sku,on_hand,is_active\n%1$s-first,3,true\n%1$s-second,,true\n".formatted(run);
    importWhile(
            csv,
            "",
            other -> {
              // The import waits for the one, and finds the other changed afterwards.
              other.execute("SELECT FROM stock WHERE product_id = ? FOR UPDATE", first);
              other.execute(
                  "UPDATE product SET is_active = false, version = version + 1 WHERE id = ?",
                  second);
            })
        .statusCode(422)
        .body("errors.row", contains(3))
        .body("errors[0].message", containsString("changed meanwhile"));
    read(first).body("on_hand", equalTo("0.000"));
    send(csv).statusCode(200).body("updated", equalTo(2));
  }

  private void takeSku(Handle other) {
    other.execute(
        """
        INSERT INTO product (sku, name, unit_price, is_active, version, created_at, updated_at)
        VALUES (?, 'somebody else''s', 1, true, 1, now(), now())
        """,
        run + "-taken");
    other.execute(
        """
        INSERT INTO stock (product_id, on_hand, allocated, value, unit_cost, version)
        SELECT id, 0, 0, 0, 1, 0 FROM product WHERE sku = ?
        """,
        run + "-taken");
  }

  private interface Doing {
    void to(Handle other);
  }

  private ValidatableResponse importWhile(String query, Doing doing) {
    return importWhile(file, query, doing);
  }

  /** What is done commits when the import waits for it. */
  private ValidatableResponse importWhile(String csv, String query, Doing doing) {
    try (Handle other = jdbi.open()) {
      other.begin();
      doing.to(other);
      int me = other.select("SELECT pg_backend_pid()").mapTo(Integer.class).one();
      CompletableFuture<ValidatableResponse> importing =
          CompletableFuture.supplyAsync(() -> send(csv, query));
      Await.until(() -> importing.isDone() || isWaitedFor(me));
      other.commit();
      return importing.join();
    }
  }

  private boolean isWaitedFor(int backend) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    """
                    SELECT EXISTS (
                      SELECT FROM pg_locks WHERE NOT granted AND ? = ANY (pg_blocking_pids(pid)))
                    """,
                    backend)
                .mapTo(Boolean.class)
                .one());
  }
}
