package com.easyecom.vision.image;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.testkit.service.WithEmbedded;
import com.easyecom.vision.fixture.PicturesTest;
import com.easyecom.vision.fixture.WithPictures;
import com.easyecom.vision.image.application.BegunUpload;
import com.easyecom.vision.image.application.UploadImage;
import com.easyecom.vision.picture.Drawn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of an upload whose process died on the way, and what becomes of it. */
@QuarkusTest
@WithEmbedded(schema = "vision")
@WithPictures
class InterruptedUploadTest extends PicturesTest {

  private static final byte[] PHOTO = Drawn.jpeg(Drawn.picture(300, 200, 21));

  @Inject UploadImage uploadImage;
  @TempDir Path folder;

  @Test
  void anUploadThatDiedIsSeenByNobodyAndSwept() throws IOException {
    long product = product();
    begin(product);
    assertEquals(2, objects().size());
    as("viewer").get(path(product)).then().statusCode(200).body("size()", is(0));
    assertEquals(List.of(), results(search(PHOTO)));
    sweepImages.sweep();
    assertEquals(2, objects().size(), "it might still be under way");
    await(
        () -> {
          sweepImages.sweep();
          return objects().isEmpty();
        });
    assertEquals(0, count("SELECT count(*) FROM product_image"));
  }

  @Test
  void anUploadThatComesTooLateIsRefusedAndLeavesNothing() throws IOException {
    BegunUpload begun = begin(product());
    jdbi.useHandle(
        handle -> handle.execute("UPDATE product_image SET next_try_at = now() - interval '1s'"));
    sweepImages.sweep();
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () -> QuarkusTransaction.requiringNew().run(() -> uploadImage.complete(begun)));
    assertEquals("upload_interrupted", refusal.code().code());
    uploadImage.settle(begun);
    sweepImages.sweep();
    assertEquals(List.of(), objects());
    assertEquals(0, count("SELECT count(*) FROM product_image"));
  }

  @Test
  void anUploadWhoseTransactionFailsIsGivenUp() throws IOException {
    BegunUpload begun = begin(product());
    assertThrows(
        IllegalStateException.class,
        () ->
            QuarkusTransaction.requiringNew()
                .run(
                    () -> {
                      uploadImage.complete(begun);
                      throw new IllegalStateException("the answer cannot be stored");
                    }));
    uploadImage.settle(begun);
    assertEquals(1, count("SELECT count(*) FROM product_image WHERE state = 'deleted'"));
    assertEquals(0, count("SELECT count(*) FROM image_vector"));
    assertEquals(List.of(), results(search(PHOTO)));
  }

  private BegunUpload begin(long product) throws IOException {
    Path file = Files.write(folder.resolve("upload"), PHOTO);
    return uploadImage.begin(product, "photo.jpg", file, "sha-" + product);
  }
}
