package com.easyecom.vision.recognition.application;

import com.easyecom.events.vision.ProductImageIndexed;
import com.easyecom.kit.outbox.Events;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.OptionalLong;

/** Makes a picture one that can be found, in the running transaction. */
@Singleton
public class IndexPicture {

  private final Vectors vectors;
  private final Events events;
  private final Clock clock;

  IndexPicture(Vectors vectors, Events events, Clock clock) {
    this.vectors = vectors;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Stores what the picture is found by, and tells it; {@link Recognition} learns of it after the
   * commit.
   *
   * @return false, with nothing stored, when it is deleted
   */
  public boolean index(StoredVectors found) {
    OptionalLong version = vectors.store(found);
    version.ifPresent(
        now ->
            events.publish(
                new ProductImageIndexed(
                    found.imageId(), now, found.productId(), found.model(), clock.instant())));
    return version.isPresent();
  }
}
