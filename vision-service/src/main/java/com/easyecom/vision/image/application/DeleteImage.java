package com.easyecom.vision.image.application;

import com.easyecom.events.vision.ProductImageDeleted;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.audit.Subject;
import com.easyecom.kit.outbox.Events;
import com.easyecom.vision.recognition.application.Recognition;
import com.easyecom.vision.recognition.application.Vectors;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Takes a picture from sight at once; {@link SweepImages} removes its bytes a moment later. */
@Singleton
public class DeleteImage {

  private final Images images;
  private final Vectors vectors;
  private final Recognition recognition;
  private final Events events;
  private final Audit audit;
  private final Clock clock;

  DeleteImage(
      Images images,
      Vectors vectors,
      Recognition recognition,
      Events events,
      Audit audit,
      Clock clock) {
    this.images = images;
    this.vectors = vectors;
    this.recognition = recognition;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Deletes it, whether or not its product is archived.
   *
   * @throws Refusal {@code not_found}
   */
  public void delete(long productId, long imageId) {
    QuarkusTransaction.requiringNew().run(() -> deleteRow(productId, imageId));
    recognition.remove(imageId);
  }

  private void deleteRow(long productId, long imageId) {
    Instant now = clock.instant();
    long version =
        images
            .delete(productId, imageId, now)
            .orElseThrow(
                () ->
                    new Refusal(
                        CommonError.NOT_FOUND,
                        "Product %d has no picture %d.".formatted(productId, imageId)));
    vectors.remove(imageId);
    events.publish(new ProductImageDeleted(imageId, version, productId, now));
    audit.record(
        "image.deleted",
        Subject.of("product_image", imageId),
        Changes.none().changed("product_id", productId, null));
  }
}
