package com.easyecom.vision.recognition.application;

import com.easyecom.vision.embedding.DescriptorEmbedder;
import com.easyecom.vision.embedding.ImageEmbedder;
import com.easyecom.vision.index.ExactIndex;
import com.easyecom.vision.index.VectorIndex;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses what pictures are recognised by, and where they are found. */
class Recognition {

  @Produces
  @Singleton
  ImageEmbedder embedder() {
    return new DescriptorEmbedder();
  }

  @Produces
  @Singleton
  VectorIndex index(
      ImageEmbedder embedder,
      @ConfigProperty(name = "easyecom.recognition.index-limit") int mostVectors) {
    return new ExactIndex(embedder.dimension(), mostVectors);
  }
}
