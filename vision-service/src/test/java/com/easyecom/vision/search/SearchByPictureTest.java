package com.easyecom.vision.search;

import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.testkit.service.WithEmbedded;
import com.easyecom.vision.fixture.PicturesTest;
import com.easyecom.vision.fixture.WithPictures;
import com.easyecom.vision.picture.Drawn;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "vision")
@WithPictures
class SearchByPictureTest extends PicturesTest {

  @Test
  void theProductOfAPictureComesFirstAndEachOnce() {
    long cup = product();
    long plate = product();
    uploaded(cup, Drawn.jpeg(Drawn.picture(400, 400, 1)));
    uploaded(cup, Drawn.jpeg(Drawn.picture(410, 400, 1)));
    uploaded(plate, Drawn.png(Drawn.picture(400, 400, 2)));
    var found = search(Drawn.jpeg(Drawn.scaled(Drawn.picture(400, 400, 1), 200, 200)));
    found
        .statusCode(200)
        .body("size()", is(2))
        .body("[0].product_id", is((int) cup))
        .body("[0].sku", is("sku-" + cup))
        .body("[0].name", is("Product " + cup))
        .body("[0].category", is("cups"))
        .body("[0].similarity_score", greaterThan(0.9f));
    Map<String, Object> first = found.extract().jsonPath().getMap("[0]");
    assertEquals(
        Set.of("product_id", "sku", "name", "category", "image_url", "similarity_score"),
        first.keySet());
    as("viewer")
        .urlEncodingEnabled(false)
        .get(first.get("image_url").toString())
        .then()
        .statusCode(200);
  }

  @Test
  void filtersLookBehindWhatIsNearest() {
    long wanted = product("plates", 3);
    long soldOut = product("plates", 0);
    List<Long> cups = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      long cup = product("cups", 1);
      cups.add(cup);
      uploaded(cup, Drawn.png(Drawn.picture(60 + i, 60, 1)));
    }
    uploaded(wanted, Drawn.png(Drawn.picture(60, 60, 2)));
    uploaded(soldOut, Drawn.png(Drawn.picture(60, 60, 3)));
    assertEquals(List.of(wanted), filtered("plates", "true"));
    assertEquals(List.of(soldOut), filtered("plates", "false"));
    assertEquals(List.of(), filtered("bowls", "true"));
    assertEquals(5, filtered("cups", "true").size());
    assertTrue(cups.containsAll(filtered("cups", "true")));
  }

  private static List<Long> filtered(String category, String inStock) {
    return results(
        as("viewer")
            .multiPart("screenshot", "a.png", Drawn.png(Drawn.picture(60, 60, 1)))
            .multiPart("category", category)
            .multiPart("in_stock", inStock)
            .post(SEARCH)
            .then());
  }

  @Test
  void archivedProductsAreNotFound() {
    long product = product();
    byte[] photo = Drawn.jpeg(Drawn.picture(300, 300, 9));
    uploaded(product, photo);
    assertEquals(List.of(product), results(search(photo)));
    archive(product);
    assertEquals(List.of(), results(search(photo)));
  }
}
