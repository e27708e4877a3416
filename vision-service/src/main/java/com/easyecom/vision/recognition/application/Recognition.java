package com.easyecom.vision.recognition.application;

import com.easyecom.vision.embedding.ImageEmbedder;
import com.easyecom.vision.index.VectorIndex;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Chooses what pictures are recognised by, and where they are found. */
class Recognition {

  @Produces
  @Singleton
  ImageEmbedder embedder() {
    return new StandInEmbedder();
  }

  @Produces
  @Singleton
  VectorIndex index() {
    return new StandInIndex();
  }
}
