package com.easyecom.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Pictures through the front door: uploaded, shown to whoever has the link, found, and gone. */
class PicturesTest {

  private static final String SEARCH = "/api/v1/products/image-search";

  private final Shop shop = Shop.open();
  private final long seed = UUID.randomUUID().getMostSignificantBits();

  @Test
  void aPictureIsShownAndFoundUntilItIsDeletedOrItsProductArchived() {
    long product = shop.product("9.99");
    Answer made = upload(product, Pictures.noise(seed)).expect(201);
    URI link = URI.create(made.body().path("s3_url").asText());
    assertEquals(URI.create(RunningStack.address()).getPort(), link.getPort());
    Answer shown = Shop.stranger().get(link.getPath() + "?" + link.getQuery());
    assertEquals(200, shown.status());
    assertEquals("image/png", shown.header("Content-Type"));
    assertEquals("nosniff", shown.header("X-Content-Type-Options"));
    Shop.stranger()
        .get(link.getPath() + "?" + link.getQuery() + "x")
        .expectProblem(403, "link_invalid");
    Eventually.isSo(() -> found().contains(product) ? "" : "not found yet: " + found());
    String path = "/api/v1/products/%d/images/%d".formatted(product, made.id());
    shop.send("DELETE", path, "application/json", BodyPublishers.noBody()).expect(204);
    assertTrue(!found().contains(product), "deleted, and found");
    upload(product, Pictures.noise(seed)).expect(201);
    assertTrue(found().contains(product), "uploaded again, and not found");
    shop.send("DELETE", "/api/v1/products/" + product, "application/json", BodyPublishers.noBody())
        .expect(204);
    Eventually.isSo(() -> found().contains(product) ? "archived, and found" : "");
  }

  @Test
  void whatIsNoPictureOrTooLargeIsRefused() {
    long product = shop.product("9.99");
    upload(product, new byte[0]).expectProblem(400, "empty_file");
    upload(product, "just a text".getBytes(UTF_8)).expectProblem(400, "not_an_image");
    upload(product, new byte[20 << 20]).expectProblem(413, "payload_too_large");
    upload(999_999_999, Pictures.noise(seed)).expectProblem(404, "not_found");
  }

  private Answer upload(long product, byte[] picture) {
    String path = "/api/v1/products/" + product + "/images";
    return shop.sendPicture(path, UUID.randomUUID().toString(), "image", picture);
  }

  private List<Long> found() {
    List<Long> found = new ArrayList<>();
    String key = UUID.randomUUID().toString();
    for (JsonNode product :
        shop.sendPicture(SEARCH, key, "screenshot", Pictures.noise(seed)).expect(200).body()) {
      found.add(product.path("product_id").asLong());
    }
    return found;
  }
}
