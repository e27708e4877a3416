package com.easyecom.vision.image;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.testkit.service.WithEmbedded;
import com.easyecom.vision.fixture.PicturesTest;
import com.easyecom.vision.fixture.WithPictures;
import com.easyecom.vision.picture.Drawn;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A product has no more pictures than it may, also when several come at once. */
@QuarkusTest
@WithEmbedded(schema = "vision")
@WithPictures
class PicturesOfAProductTest extends PicturesTest {

  private static final byte[] PHOTO = Drawn.jpeg(Drawn.picture(640, 480, 11));
  private static final int MOST = 50;

  @Test
  void oneMoreThanItMayHaveIsRefused() {
    long product = product();
    fill(product, MOST);
    upload(product, PHOTO).statusCode(409).body("code", is("too_many_images"));
    String next = as("viewer").get(path(product) + "?limit=30").header("Link");
    as("viewer")
        .urlEncodingEnabled(false)
        .get(next.substring(1, next.indexOf('>')))
        .then()
        .body("size()", is(20));
  }

  @Test
  void ofThoseThatComeAtOnceOnlyTheLastPlaceIsGiven() {
    long product = product();
    fill(product, MOST - 1);
    List<CompletableFuture<Integer>> uploads =
        Stream.of(1, 2, 3)
            .map(
                each ->
                    CompletableFuture.supplyAsync(
                        () -> upload(product, PHOTO).extract().statusCode(),
                        task -> Thread.ofPlatform().start(task)))
            .toList();
    assertEquals(
        List.of(201, 409, 409), uploads.stream().map(CompletableFuture::join).sorted().toList());
    as("viewer").get(path(product) + "?limit=200").then().body("size()", is(MOST));
  }

  private void fill(long product, int pictures) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO product_image (product_id, state, file_name, content_type, bucket,
                  object_key, thumbnail_key, width, height, size_bytes, file_sha256, uploaded_by,
                  created_at, next_try_at)
                SELECT ?, 'stored', 'x', 'image/png', 'easyecom', 'many/' || n, 'many-t/' || n,
                  1, 1, 1, '', 'kim', now(), now() + interval '1 day'
                FROM generate_series(1, ?) AS n
                """,
                product,
                pictures));
  }
}
