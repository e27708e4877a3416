package com.easyecom.catalog.productimport;

import static com.easyecom.catalog.fixture.Shelf.admin;
import static com.easyecom.catalog.fixture.Shelf.get;
import static com.easyecom.catalog.fixture.Shelf.move;
import static com.easyecom.catalog.fixture.Shelf.product;
import static com.easyecom.catalog.fixture.Shelf.receive;
import static com.easyecom.catalog.productimport.Files.send;
import static com.easyecom.catalog.productimport.ImpatientShop.awaitEndOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What a shop exports makes the same shop of an empty one: the same file, stock and value. */
@QuarkusTest
@WithEmbedded(schema = ImpatientShop.SCHEMA)
@TestProfile(ImpatientShop.class)
class SameShopTest {

  private static final int ROWS = 3_000;
  private static final long SEED = 7;

  /** What files, spreadsheets and people stumble over. */
  private static final List<String> UNUSUAL =
      List.of(
          "=1+1",
          "'=1+1",
          "''x",
          "'",
          "+49 1",
          "-1",
          "@home",
          "\"quoted\"",
          "a \"b\", c; d\te",
          "two\nlines\r\nor three\rhere",
          "#hash",
          "0012",
          "1e5",
          "TRUE",
          "null",
          "Größe € 你好 😀",
          "control \u0001 \u000b \u001f",
          "nbsp\u00a0",
          "x".repeat(60));

  @Inject Jdbi jdbi;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.flyway.password")
  String password;

  @Test
  void anExportImportedIntoAnEmptyShopMakesTheSameShop() {
    empty();
    fill();
    byte[] exported = export();
    List<Map<String, Object>> stocks = stocks();
    BigDecimal value = value();
    int products = stocks.size();

    empty();
    get("/api/v1/products").body("", hasSize(0));
    String location = imported(exported);
    get(location)
        .body("state", equalTo("done"))
        .body("created", equalTo(products))
        .body("errors", hasSize(0))
        .body("warnings", hasSize(0));

    assertEquals(
        new String(exported, StandardCharsets.UTF_8), new String(export(), StandardCharsets.UTF_8));
    assertArrayEquals(exported, export());
    assertEquals(stocks, stocks());
    assertEquals(value, value());
    // And once more it is the same shop already.
    get(imported(exported)).body("state", equalTo("done")).body("unchanged", equalTo(products));
  }

  /** Products of all kinds. */
  private static void fill() {
    Random random = new Random(SEED);
    StringBuilder file =
        new StringBuilder("sku,name,unit_cost,unit_price,on_hand,stock_value,reorder_point\n");
    for (int i = 0; i < ROWS; i++) {
      boolean hasStock = random.nextInt(3) > 0;
      file.append(
          "MANY-%d,Product %d,%s,%s,%s,%s,%s\n"
              .formatted(
                  i,
                  i,
                  hasStock ? "" : BigDecimal.valueOf(random.nextLong(1_000_000_000), 4),
                  BigDecimal.valueOf(random.nextLong(99_999_999_999_999L), 2),
                  hasStock ? BigDecimal.valueOf(1 + random.nextLong(9_999_999), 3) : "0",
                  hasStock ? BigDecimal.valueOf(random.nextLong(999_999_999), 2) : "0",
                  random.nextBoolean() ? "" : BigDecimal.valueOf(random.nextLong(99_999), 3)));
    }
    get(imported(file.toString().getBytes(StandardCharsets.UTF_8))).body("created", equalTo(ROWS));
    for (int i = 0; i < UNUSUAL.size(); i++) {
      String text = UNUSUAL.get(i);
      created(
          Map.of(
              "sku", i % 2 == 0 ? text : "U-" + i,
              "name", text,
              "category", text,
              "description", i % 3 == 0 ? text : " " + text + "\n",
              "barcode", text));
    }
    created(Map.of("sku", "case"));
    created(Map.of("sku", "CASE", "name", "A cup", "is_active", false));
    created(Map.of("sku", "blank", "description", "  "));
    created(Map.of("sku", "long", "name", "n".repeat(200), "description", "\"".repeat(5_000)));
    created(
        Map.of(
            "sku", "limits",
            "unit_price", "999999999999.99",
            "unit_cost", "999999999999.9999",
            "reorder_point", "999999999999.999",
            "reorder_lead_days", 3_650));
    moved();
  }

  /**
   * Averages that are no cents, a value above all that can be typed, and what is sold out or gone.
   */
  private static void moved() {
    long average = product("average");
    receive(average, "3", "3.3333").statusCode(201);
    receive(average, "0.001", "17").statusCode(201);
    move(average, "out", "1").statusCode(201);
    long large = product("large");
    receive(large, "999999999999.999", "0.0001").statusCode(201);
    receive(large, "0.001", "0.0001").statusCode(201);
    receive(product("dear"), "100", "999999999999.9999").statusCode(201);
    receive(product("free"), "7", "0").statusCode(201);
    long soldOut = product("sold-out");
    receive(soldOut, "3", "1.2345").statusCode(201);
    move(soldOut, "out", "3").statusCode(201);
    long archived = product("archived");
    receive(archived, "3", "1").statusCode(201);
    move(archived, "out", "3").statusCode(201);
    admin().delete("/api/v1/products/" + archived).then().statusCode(204);
  }

  private static void created(Map<String, Object> facts) {
    Map<String, Object> body = new HashMap<>(facts);
    body.putIfAbsent("name", "A cup");
    body.putIfAbsent("unit_cost", "2.5");
    body.putIfAbsent("unit_price", "4");
    admin()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/products")
        .then()
        .statusCode(201);
  }

  /** The import's place, when it is over. */
  private static String imported(byte[] file) {
    long id = send(file, "").extract().jsonPath().getLong("import_id");
    String location = "/api/v1/products/imports/" + id;
    awaitEndOf("running", location);
    return location;
  }

  private static byte[] export() {
    return admin().get("/api/v1/products/export").then().statusCode(200).extract().asByteArray();
  }

  private List<Map<String, Object>> stocks() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT p.sku, p.is_active, s.on_hand, s.value, s.unit_cost
                    FROM product p JOIN stock s ON s.product_id = p.id
                    WHERE p.archived_at IS NULL ORDER BY p.sku
                    """)
                .mapToMap()
                .list());
  }

  private BigDecimal value() {
    return jdbi.withHandle(
        handle -> handle.select("SELECT sum(value) FROM stock").mapTo(BigDecimal.class).one());
  }

  /** The schema is this test's and no other's data is in it but that of tests which are over. */
  private void empty() {
    Jdbi.create(
            url + "?currentSchema=" + ImpatientShop.SCHEMA,
            ImpatientShop.SCHEMA + "_owner",
            password)
        .useHandle(handle -> handle.execute("TRUNCATE product, product_word, search_word CASCADE"));
  }
}
