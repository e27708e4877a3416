package com.easyecom.catalog.lowstock;

import static com.easyecom.catalog.fixture.Shelf.admin;
import static com.easyecom.catalog.fixture.Shelf.as;
import static com.easyecom.catalog.fixture.Shelf.get;
import static com.easyecom.catalog.fixture.Shelf.move;
import static com.easyecom.catalog.fixture.Shelf.patch;
import static com.easyecom.catalog.fixture.Shelf.post;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.catalog.fixture.Orders;
import com.easyecom.catalog.fixture.Outbox;
import com.easyecom.catalog.fixture.Shelf;
import com.easyecom.catalog.fixture.Together;
import com.easyecom.events.catalog.LowStock;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithEmbedded(schema = "catalog")
class LowStockTest {

  private static final String LOW = "/api/v1/inventory/low-stock";

  @Inject Orders orders;
  @Inject Outbox outbox;

  @Test
  void aMovementThatReachesTheReorderPointIsToldOnceForEachCrossing() {
    long id = productWith(10, "4");
    move(id, "out", "5").statusCode(201);
    assertEquals(List.of(), told(id));
    move(id, "out", "1").statusCode(201);
    move(id, "out", "1").statusCode(201);
    assertEquals(List.of("4.000"), told(id));
    move(id, "in", "2").statusCode(201);
    move(id, "adjustment", "-3").statusCode(201);
    assertEquals(List.of("4.000", "2.000"), told(id));
    LowStock event = outbox.events(LowStock.class, id).getFirst();
    assertEquals("4.000", event.reorderPoint().toString());
  }

  @Test
  void aRefusedMovementTellsNothing() {
    long id = productWith(10, "4");
    move(id, "out", "11").statusCode(409);
    assertEquals(List.of(), told(id));
  }

  @Test
  void anAllocationCrossesAndItsIssueDoesNotAgain() {
    long id = productWith(10, "4");
    long order = unique();
    orders.allocate(order, id, "7").statusCode(200);
    assertEquals(List.of("3.000"), told(id));
    orders.issue(unique(), order, Orders.issueLine(unique(), id, "7")).statusCode(200);
    assertEquals(List.of("3.000"), told(id));
    long another = unique();
    move(id, "in", "5").statusCode(201);
    orders.allocate(another, id, "5").statusCode(200);
    orders.release(another);
    orders.allocate(unique(), id, "5").statusCode(200);
    assertEquals(List.of("3.000", "3.000", "3.000"), told(id));
    assertRising(id);
  }

  @Test
  void aStocktakeCrosses() {
    long id = productWith(10, "4");
    post(
            "/api/v1/inventory/stocktakes",
            "{\"counts\": [{\"product_id\": %d, \"counted\": 4}]}".formatted(id))
        .statusCode(201);
    assertEquals(List.of("4.000"), told(id));
  }

  @Test
  void aRaisedReorderPointCrosses() {
    long id = productWith(10, "4");
    patch(id, "{\"reorder_point\": 9}").statusCode(200);
    assertEquals(List.of(), told(id));
    patch(id, "{\"reorder_point\": 10}").statusCode(200);
    patch(id, "{\"reorder_point\": 12}").statusCode(200);
    assertEquals(List.of("10.000"), told(id));
    patch(id, "{\"reorder_point\": null}").statusCode(200);
    patch(id, "{\"reorder_point\": 10}").statusCode(200);
    assertEquals(List.of("10.000", "10.000"), told(id));
    assertRising(id);
  }

  @Test
  void aProductThatIsNewAndLowIsToldOfOnce() {
    long low = created("\"reorder_point\": 3");
    long without = created("\"reorder_point\": null");
    long hidden = created("\"reorder_point\": 3, \"is_active\": false");
    move(low, "in", "2").statusCode(201);
    patch(low, "{\"reorder_point\": 4}").statusCode(200);
    assertEquals(List.of("0.000"), told(low));
    assertEquals(List.of(), told(without));
    assertEquals(List.of(), told(hidden));
    move(low, "in", "3").statusCode(201);
    move(low, "out", "1").statusCode(201);
    assertEquals(List.of("0.000", "4.000"), told(low));
    assertRising(low);
  }

  private static long created(String more) {
    String body =
        """
        {"sku": "%s", "name": "A cup", "unit_cost": "2.5", "unit_price": 4, %s}\
        """;
    return post("/api/v1/products", body.formatted("BORN-" + unique(), more))
        .statusCode(201)
        .extract()
        .jsonPath()
        .getLong("id");
  }

  @Test
  void aProductThatIsNotForSaleIsNeitherToldOfNorListed() {
    long id = productWith(10, "4");
    patch(id, "{\"is_active\": false}").statusCode(200);
    move(id, "out", "9").statusCode(201);
    assertEquals(List.of(), told(id));
    assertFalse(listed().contains(id));
    patch(id, "{\"is_active\": true}").statusCode(200);
    assertEquals(List.of("1.000"), told(id));
    assertTrue(listed().contains(id));
  }

  @Test
  void salesAndReceiptsAtTheSameTimeTellOnceEach() {
    long id = productWith(21, "20");
    Together.run(
        8,
        i -> {
          for (int n = 0; n < 5; n++) {
            orders.allocate(unique(), id, "0.25").statusCode(200);
          }
          return i;
        });
    assertEquals(1, told(id).size());
  }

  @Test
  void thePageIsWorstFirstAndSaysHowMuchToOrder() {
    long half = productWith(2, "4");
    long empty = productWith(0, "7.5");
    long enough = productWith(5, "4");
    long atThePoint = productWith(4, "4");
    List<Long> all = listed();
    assertFalse(all.contains(enough));
    List<Long> ours = all.stream().filter(List.of(half, empty, atThePoint)::contains).toList();
    assertEquals(List.of(empty, half, atThePoint), ours);
    Map<Long, String> suggested = suggestions();
    assertEquals("8.000", suggested.get(empty));
    assertEquals("3.000", suggested.get(half));
    assertEquals("1.000", suggested.get(atThePoint));
    as("viewer").get(LOW).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=x", "cursor=x", "cursor=aWQ6MQ", "cursor=%25"})
  void aBadPageIsRefused(String query) {
    get(LOW + "?" + query)
        .statusCode(400)
        .body("errors.field", contains(query.substring(0, query.indexOf('='))));
  }

  private static long productWith(int units, String reorderPoint) {
    long id = units == 0 ? Shelf.product() : Shelf.productWith(units);
    patch(id, "{\"reorder_point\": %s}".formatted(reorderPoint)).statusCode(200);
    return id;
  }

  private List<String> told(long id) {
    return outbox.events(LowStock.class, id).stream()
        .map(event -> event.available().toString())
        .toList();
  }

  private void assertRising(long id) {
    List<Long> versions = outbox.versions("easyecom.catalog.low-stock", id);
    assertEquals(versions.stream().sorted().distinct().toList(), versions);
  }

  private static List<Long> listed() {
    return List.copyOf(suggestions().keySet());
  }

  /** All pages, in their order. */
  private static Map<Long, String> suggestions() {
    Map<Long, String> found = new LinkedHashMap<>();
    String next = LOW + "?limit=2";
    while (next != null) {
      var page = admin().urlEncodingEnabled(false).get(next).then().statusCode(200).extract();
      page.jsonPath()
          .<Map<String, Object>>getList("")
          .forEach(
              row -> {
                String before =
                    found.put(
                        ((Number) row.get("product_id")).longValue(),
                        (String) row.get("suggested_quantity"));
                assertEquals(null, before, "a product on two pages");
              });
      String link = page.header("Link");
      next = link == null ? null : link.substring(1, link.indexOf('>'));
    }
    return found;
  }
}
