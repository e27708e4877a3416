package com.easyecom.vision.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.testkit.service.WithEmbedded;
import com.easyecom.vision.fixture.PicturesTest;
import com.easyecom.vision.fixture.WithPictures;
import com.easyecom.vision.model.application.Models;
import com.easyecom.vision.picture.Drawn;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** What another instance does to the tables is seen by this one. */
@QuarkusTest
@WithEmbedded(schema = "vision")
@WithPictures
class FollowVectorsTest extends PicturesTest {

  private static final byte[] PHOTO = Drawn.jpeg(Drawn.picture(300, 200, 41));

  @Inject Models models;

  @Test
  void whatAnotherInstanceIndexedOrDeletedIsKnownAMomentLater() {
    long product = product();
    long image = uploaded(product, PHOTO);
    long other = product();
    jdbi.useHandle(handle -> copied(handle, image, other));
    await(() -> results(search(PHOTO)).contains(other));
    jdbi.useHandle(
        handle -> handle.execute("DELETE FROM image_vector WHERE product_id = ?", product));
    await(() -> results(search(PHOTO)).equals(List.of(other)));
  }

  @Test
  void whatCommitsLaterThanItsNumberIsNotMissed() {
    long product = product();
    long image = uploaded(product, PHOTO);
    long late = product();
    long early = product();
    try (Handle slow = jdbi.open()) {
      slow.begin();
      copied(slow, image, late);
      jdbi.useHandle(handle -> copied(handle, image, early));
      await(() -> results(search(PHOTO)).contains(early));
      assertEquals(false, results(search(PHOTO)).contains(late));
      slow.commit();
    }
    await(() -> results(search(PHOTO)).contains(late));
  }

  /** More than are read at once. */
  @Test
  void thousandChangesOfOneTransactionAreAllFollowed() {
    long product = product();
    long image = uploaded(product, PHOTO);
    long first = product();
    long between = product();
    long last = product();
    jdbi.useTransaction(
        handle -> {
          copied(handle, image, first, 1);
          copied(handle, image, between, 1_000);
          copied(handle, image, last, 1);
        });
    await(() -> Set.copyOf(results(search(PHOTO))).equals(Set.of(product, first, between, last)));
  }

  /** As if another instance had taken the same picture for another product. */
  private static void copied(Handle handle, long image, long product) {
    copied(handle, image, product, 1);
  }

  private static void copied(Handle handle, long image, long product, int times) {
    handle.execute(
        """
        WITH made AS (
          INSERT INTO product_image (product_id, state, file_name, content_type, bucket,
            object_key, thumbnail_key, width, height, size_bytes, file_sha256, uploaded_by,
            created_at, embedded_model, next_try_at)
          SELECT ?, 'stored', file_name, content_type, bucket, 'copy-' || ?::text || '-' || n,
            'copy-t-' || ?::text || '-' || n, width, height, size_bytes, file_sha256, uploaded_by,
            created_at, embedded_model, next_try_at
          FROM product_image, generate_series(1, ?) AS n WHERE id = ? RETURNING id, product_id)
        INSERT INTO image_vector (image_id, product_id, model, dimension, vectors)
        SELECT made.id, made.product_id, model, dimension, vectors FROM made, image_vector WHERE image_id = ?
        """,
        product,
        product,
        product,
        times,
        image,
        image);
  }

  @Test
  void picturesOfAnotherModelAreRecognisedAnewAndTold() {
    long product = product();
    long image = uploaded(product, PHOTO);
    String serving = models.inUse().orElseThrow().serving().model();
    jdbi.useHandle(
        handle -> {
          handle.execute("UPDATE product_image SET embedded_model = 'older-1' WHERE id = ?", image);
          handle.execute("UPDATE image_vector SET model = 'older-1' WHERE image_id = ?", image);
        });
    await(() -> count("SELECT count(*) FROM image_vector WHERE model = ?", serving) == 1);
    await(() -> results(search(PHOTO)).equals(List.of(product)));
    assertEquals(List.of("2", "3"), toldVersions(image));
  }

  private List<String> toldVersions(long image) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT aggregate_version FROM outbox
                    WHERE type = 'com.easyecom.vision.ProductImageIndexed.v1' AND aggregate_id = ?
                    ORDER BY seq
                    """)
                .bind(0, Long.toString(image))
                .mapTo(String.class)
                .list());
  }
}
