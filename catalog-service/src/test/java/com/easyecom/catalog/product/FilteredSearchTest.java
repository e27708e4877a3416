package com.easyecom.catalog.product;

import static com.easyecom.catalog.fixture.Shelf.admin;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searches that thousands of products match, with filters that hardly any of these passes. */
@QuarkusTest
@WithEmbedded(schema = "catalog")
class FilteredSearchTest {

  private static final String PRODUCTS = "/api/v1/products";

  /** More than a search looks through for one page, of what matches. */
  private static final int NEWER = 10_100;

  /** More than the few that are looked at themselves. */
  private static final int OLDER = 1_010;

  private static final String INSERT =
      """
      INSERT INTO product (sku, name, category, unit_price, is_active, version, created_at,
        updated_at)
      SELECT :sku || lpad(n::text, 6, '0'), :name, :category, 1, true, 1, now(), now()
      FROM generate_series(1, :count) n
      """;
  private static final String OPEN =
      """
      INSERT INTO stock (product_id, on_hand, allocated, value, unit_cost, version)
      SELECT id, 0, 0, 0, 1, 0 FROM product WHERE sku ^@ :sku ON CONFLICT DO NOTHING
      """;

  @Inject Jdbi jdbi;

  private final String word = "fz" + letters(unique());
  private final String code = "FZ" + unique() + "-";

  @BeforeEach
  void makeThousands() {
    insert("A", word + " few", "few" + word, 3);
    insert("B", word + " old", "old" + word, OLDER);
    insert("C", word + " new", "new" + word, NEWER);
  }

  private void insert(String series, String name, String category, int count) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(INSERT)
                .bind("sku", code + series)
                .bind("name", "The " + name)
                .bind("category", category)
                .bind("count", count)
                .execute());
    jdbi.useHandle(handle -> handle.createUpdate(OPEN).bind("sku", code + series).execute());
  }

  @AfterEach
  void removeThem() {
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "DELETE FROM stock USING product WHERE id = product_id AND sku ^@ ?", code);
          handle.execute("DELETE FROM product WHERE sku ^@ ?", code);
        });
  }

  @Test
  void aPageThatHadToLookThroughTooMuchLinksToWhereItGoesOn() {
    List<Long> newestFirst = new ArrayList<>(idsOf("B"));
    Collections.reverse(newestFirst);
    for (String typed : List.of(word, word.substring(0, word.length() - 1), withTypo(word))) {
      Response first = search(typed, "old" + word, 200);
      assertEquals(List.of(), ids(first), typed);
      assertNotNull(next(first), typed);
      assertEquals(newestFirst, found(typed, 200, "old" + word), typed);
    }
    assertEquals(idsOf("B"), found(code, 200, "old" + word));
    assertNotNull(next(search(code + "C", "old" + word, 200)));
  }

  @Test
  void aFilterThatFewProductsPassFindsThemAtOnce() {
    List<Long> newestFirst = new ArrayList<>(idsOf("A"));
    Collections.reverse(newestFirst);
    for (String typed :
        List.of(word, word.substring(0, 6), withTypo(word), word + " few", "fe " + word)) {
      Response page = search(typed, "few" + word, 50);
      assertEquals(newestFirst, ids(page), typed);
      assertNull(next(page), typed);
    }
    assertEquals(idsOf("A"), ids(search(code, "few" + word, 50)));
    assertEquals(newestFirst, found(word, 1, "few" + word));
  }

  private List<Long> found(String typed, int limit, String category) {
    List<Long> ids = new ArrayList<>();
    for (Response page = search(typed, category, limit); ; page = follow(page)) {
      page.then().statusCode(200);
      ids.addAll(ids(page));
      if (next(page) == null) {
        return ids;
      }
    }
  }

  private static Response search(String typed, String category, int limit) {
    return admin()
        .queryParam("q", typed)
        .queryParam("category", category)
        .queryParam("limit", limit)
        .get(PRODUCTS);
  }

  private static List<Long> ids(Response page) {
    return page.jsonPath().getList("id", Long.class);
  }

  private static String next(Response page) {
    String link = page.header("Link");
    return link == null ? null : link.substring(1, link.indexOf('>'));
  }

  private static Response follow(Response page) {
    return admin().urlEncodingEnabled(false).get(next(page));
  }

  /** By SKU. */
  private List<Long> idsOf(String series) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT id FROM product WHERE sku ^@ :sku ORDER BY sku")
                .bind("sku", code + series)
                .mapTo(Long.class)
                .list());
  }

  private static String letters(long number) {
    StringBuilder letters = new StringBuilder();
    for (char digit : Long.toString(number).toCharArray()) {
      letters.append((char) ('a' + (digit - '0')));
    }
    return letters.reverse().toString();
  }

  /** Another third letter. */
  private static String withTypo(String text) {
    return text.substring(0, 2) + "x" + text.substring(3);
  }
}
