package com.easyecom.vision.recognition.application;

import java.util.List;

/**
 * A picture that was recognised.
 *
 * @param by the model, and where others are found by it
 * @param vectors of the whole first, then of its parts
 */
public record Recognised(Recogniser by, List<float[]> vectors) {

  /** What its picture is found by. */
  public StoredVectors of(long imageId, long productId) {
    return new StoredVectors(imageId, productId, by.model(), vectors);
  }

  /** Pictures of other products that are like it as a whole, best first. */
  public List<Alike> othersThan(long productId, int most) {
    return by.nearest(List.of(vectors.getFirst()), most, ProductFilter.except(productId));
  }
}
