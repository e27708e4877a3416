package com.easyecom.vision.recognition.application;

import com.easyecom.vision.model.application.RegisteredModel;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses where a model's pictures are found: in the database if it can, else in memory. */
@Singleton
class ChooseIndex {

  private final IndexTables tables;
  private final Vectors vectors;
  private final int limit;

  ChooseIndex(
      IndexTables tables,
      Vectors vectors,
      @ConfigProperty(name = "easyecom.recognition.index-limit") int limit) {
    this.tables = tables;
    this.vectors = vectors;
    this.limit = limit;
  }

  /** Not filled yet: {@link PictureIndex#follow} it once before it is asked. */
  PictureIndex open(RegisteredModel model) {
    return tables
        .filled(model.model())
        .orElseGet(() -> new MemoryIndex(model.model(), model.dimension(), limit, vectors));
  }

  /** Whether a better one is there by now. */
  boolean isSuperseded(PictureIndex index, RegisteredModel model) {
    return index instanceof MemoryIndex && tables.filled(model.model()).isPresent();
  }

  /** Why a model's pictures cannot be found, to an operator; empty if they can. */
  Optional<String> obstacle(RegisteredModel model) {
    if (tables.filled(model.model()).isPresent()) {
      return Optional.empty();
    }
    long count = vectors.count(model.model());
    return count <= limit
        ? Optional.empty()
        : Optional.of(
            "It has %d vectors, of which %d fit into memory (VISION_INDEX_LIMIT)"
                .formatted(count, limit));
  }
}
