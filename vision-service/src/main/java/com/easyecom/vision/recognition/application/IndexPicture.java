package com.easyecom.vision.recognition.application;

import com.easyecom.events.vision.ProductImageIndexed;
import com.easyecom.kit.outbox.Events;
import com.easyecom.vision.embedding.ImageEmbedder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.OptionalLong;

/** Makes a picture one that can be found, in the running transaction. */
@Singleton
public class IndexPicture {

  private final Vectors vectors;
  private final ImageEmbedder embedder;
  private final Events events;
  private final Clock clock;

  IndexPicture(Vectors vectors, ImageEmbedder embedder, Events events, Clock clock) {
    this.vectors = vectors;
    this.embedder = embedder;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Stores what the picture is found by, and tells it; {@link KnownPictures} learn of it after the
   * commit.
   *
   * @return false, with nothing stored, when it is deleted
   */
  public boolean index(StoredVectors found) {
    OptionalLong version = vectors.store(found, embedder.model());
    version.ifPresent(
        now ->
            events.publish(
                new ProductImageIndexed(
                    found.imageId(), now, found.productId(), embedder.model(), clock.instant())));
    return version.isPresent();
  }
}
