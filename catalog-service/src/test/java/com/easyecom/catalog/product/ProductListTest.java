package com.easyecom.catalog.product;

import static com.easyecom.catalog.fixture.Shelf.admin;
import static com.easyecom.catalog.fixture.Shelf.get;
import static com.easyecom.catalog.fixture.Shelf.patch;
import static com.easyecom.catalog.fixture.Shelf.product;
import static com.easyecom.catalog.fixture.Shelf.productWith;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "catalog")
class ProductListTest {

  private static final String PRODUCTS = "/api/v1/products";

  @Test
  void listsAreFilteredAndNewestFirst() {
    String category = "category-" + unique();
    long cup = product();
    long plate = productWith(3);
    patch(cup, "{\"category\": \"%s\", \"name\": \"100%% Tea_cup\"}".formatted(category));
    patch(plate, "{\"category\": \"%s\", \"is_active\": false}".formatted(category));
    String all = PRODUCTS + "?category=" + category;
    get(all).statusCode(200).body("id", contains((int) plate, (int) cup));
    get(all + "&in_stock=true").body("id", contains((int) plate));
    get(all + "&in_stock=false").body("id", contains((int) cup));
    get(all + "&is_active=true").body("id", contains((int) cup));
    get(all + "&q=tea_CUP").body("id", contains((int) cup));
    get(all + "&q=%25").body("", hasSize(0));
    get(PRODUCTS + "?q=" + category).body("id", contains((int) plate, (int) cup));
  }

  @Test
  void pagesLinkToTheNextOne() {
    String category = "category-" + unique();
    for (int i = 0; i < 3; i++) {
      patch(product(), "{\"category\": \"%s\"}".formatted(category));
    }
    String link =
        get(PRODUCTS + "?limit=2&category=" + category)
            .body("", hasSize(2))
            .extract()
            .header("Link");
    String next = link.substring(1, link.indexOf('>'));
    admin()
        .urlEncodingEnabled(false)
        .get(next)
        .then()
        .statusCode(200)
        .header("Link", nullValue())
        .body("", hasSize(1));
  }
}
