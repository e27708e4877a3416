package com.easyecom.catalog.productimport;

import static com.easyecom.catalog.fixture.Shelf.admin;
import static com.easyecom.catalog.fixture.Shelf.get;
import static com.easyecom.catalog.fixture.Shelf.patch;
import static com.easyecom.catalog.fixture.Shelf.product;
import static com.easyecom.catalog.fixture.Shelf.productWith;
import static com.easyecom.catalog.fixture.Shelf.read;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static com.easyecom.catalog.productimport.Files.send;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.catalog.fixture.Outbox;
import com.easyecom.events.catalog.LowStock;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Products that a file makes low are told of as others are: when they come to be, once. */
@QuarkusTest
@WithEmbedded(schema = "catalog")
class ImportLowStockTest {

  @Inject Outbox outbox;

  @Test
  void aReorderPointThatAFileRaisesCrosses() {
    long id = productWith(10);
    String sku = sku(id);
    patch(id, "{\"reorder_point\": 4}").statusCode(200);
    imported("sku,reorder_point\n%s,9\n".formatted(sku));
    assertEquals(List.of(), told(id));
    imported("sku,reorder_point\n%s,10\n".formatted(sku));
    imported("sku,reorder_point\n%s,12\n".formatted(sku));
    assertEquals(List.of("10.000"), told(id));
    imported("sku,reorder_point\n%s,\n".formatted(sku));
    imported("sku,reorder_point\n%s,11\n".formatted(sku));
    assertEquals(List.of("10.000", "10.000"), told(id));
    List<Long> versions = outbox.versions("easyecom.catalog.low-stock", id);
    assertEquals(versions.stream().sorted().distinct().toList(), versions);
  }

  @Test
  void newProductsAreJudgedByWhatTheyAreInTheEnd() {
    String run = "B" + unique();
    imported(
        """
        sku,name,unit_cost,unit_price,on_hand,reorder_point,is_active
        %1$s-low,n,1,2,2,5,true
        %1$s-enough,n,1,2,6,5,true
        %1$s-none,n,1,2,,0,true
        %1$s-without,n,1,2,,,true
        %1$s-hidden,n,1,2,2,5,false
        """
            .formatted(run));
    assertEquals(List.of("2.000"), told(idOf(run + "-low")));
    assertEquals(List.of(), told(idOf(run + "-enough")));
    assertEquals(List.of("0.000"), told(idOf(run + "-none")));
    assertEquals(List.of(), told(idOf(run + "-without")));
    assertEquals(List.of(), told(idOf(run + "-hidden")));
    imported("sku,is_active\n%s-hidden,true\n".formatted(run));
    assertEquals(List.of("2.000"), told(idOf(run + "-hidden")));
  }

  @Test
  void whatWasLowAndStaysLowIsNotToldAgain() {
    long id = product();
    patch(id, "{\"reorder_point\": 4}").statusCode(200);
    assertEquals(List.of("0.000"), told(id));
    imported("sku,on_hand,reorder_point\n%s,3,5\n".formatted(sku(id)));
    read(id);
    assertEquals(List.of("0.000"), told(id));
  }

  @Test
  void aFileThatIsRefusedOrPreviewedTellsNothing() {
    long id = productWith(10);
    String raised = "sku,reorder_point\n%s,10\n".formatted(sku(id));
    send(raised, "?dry_run=true").statusCode(200);
    send(raised + "no-such-product,1\n").statusCode(422);
    assertEquals(List.of(), told(id));
  }

  @Test
  void undoingTellsOfWhatIsLowAfterwardsAndOfNothingThatIsGone() {
    String run = "U" + unique();
    long known = product(run + "-known");
    patch(known, "{\"reorder_point\": 4}").statusCode(200);
    long raised = product(run + "-raised");
    long importId =
        imported(
            """
            sku,name,unit_cost,unit_price,on_hand,reorder_point
            %1$s-known,n,2.5,4,5,4
            %1$s-raised,n,2.5,4,5,9
            %1$s-new,n,1,2,10,4
            """
                .formatted(run));
    long made = idOf(run + "-new");
    assertEquals(List.of("0.000"), told(known));
    assertEquals(List.of("5.000"), told(raised));

    admin().delete("/api/v1/products/imports/" + importId).then().statusCode(204);

    assertEquals(List.of("0.000", "0.000"), told(known));
    assertEquals(List.of("5.000"), told(raised));
    assertEquals(List.of(), told(made));
  }

  private static long imported(String file) {
    return send(file).statusCode(200).extract().jsonPath().getLong("import_id");
  }

  private static String sku(long id) {
    return read(id).extract().path("sku");
  }

  private static long idOf(String sku) {
    return get("/api/v1/products?sku=" + sku)
        .body("", hasSize(1))
        .extract()
        .jsonPath()
        .getLong("[0].id");
  }

  private List<String> told(long id) {
    return outbox.events(LowStock.class, id).stream()
        .map(event -> event.available().toString())
        .toList();
  }
}
