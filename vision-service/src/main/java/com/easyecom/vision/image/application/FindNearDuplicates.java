package com.easyecom.vision.image.application;

import com.easyecom.vision.product.application.ProductCopies;
import com.easyecom.vision.recognition.application.Alike;
import com.easyecom.vision.recognition.application.KnownPictures;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds other products with the picture that is uploaded: somebody may have mistaken one. */
@Singleton
class FindNearDuplicates {

  private static final double LEAST_SCORE = 0.97;
  private static final int MOST = 5;

  private final Images images;
  private final KnownPictures pictures;
  private final ProductCopies products;

  FindNearDuplicates(Images images, KnownPictures pictures, ProductCopies products) {
    this.images = images;
    this.pictures = pictures;
    this.products = products;
  }

  /**
   * Those of products that are not archived, best first.
   *
   * @param vectors none when the picture was not recognised: then only the same file is found
   */
  List<NearDuplicate> of(long productId, String fileSha256, List<float[]> vectors) {
    Map<Long, Double> scores = new LinkedHashMap<>();
    images.productsWithSameFile(fileSha256, productId, MOST).forEach(id -> scores.put(id, 1.0));
    if (!vectors.isEmpty()) {
      List<float[]> whole = List.of(vectors.getFirst());
      for (Alike alike : pictures.nearest(whole, MOST, id -> id != productId)) {
        if (alike.score() >= LEAST_SCORE) {
          scores.putIfAbsent(alike.productId(), alike.score());
        }
      }
    }
    return scores.entrySet().stream()
        .flatMap(found -> products.find(found.getKey()).stream())
        .filter(product -> !product.isArchived() && product.sku() != null)
        .limit(MOST)
        .map(
            product ->
                new NearDuplicate(
                    NearDuplicate.CODE,
                    product.productId(),
                    String.valueOf(product.sku()),
                    scores.getOrDefault(product.productId(), 0.0)))
        .toList();
  }
}
