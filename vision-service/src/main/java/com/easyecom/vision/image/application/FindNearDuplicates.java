package com.easyecom.vision.image.application;

import com.easyecom.vision.product.application.ProductCopies;
import com.easyecom.vision.recognition.application.Recognised;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds other products with the picture that is uploaded: somebody may have mistaken one. */
@Singleton
class FindNearDuplicates {

  private static final double LEAST_SCORE = 0.97;
  private static final int MOST = 5;

  private final Images images;
  private final ProductCopies products;

  FindNearDuplicates(Images images, ProductCopies products) {
    this.images = images;
    this.products = products;
  }

  /**
   * Those of products that are not archived, best first.
   *
   * @param recognised empty when the picture was not: then only the same file is found
   */
  List<NearDuplicate> of(long productId, String fileSha256, Optional<Recognised> recognised) {
    Map<Long, Double> scores = new LinkedHashMap<>();
    images.productsWithSameFile(fileSha256, productId, MOST).forEach(id -> scores.put(id, 1.0));
    recognised.stream()
        .flatMap(found -> found.othersThan(productId, MOST).stream())
        .filter(alike -> alike.score() >= LEAST_SCORE)
        .forEach(alike -> scores.putIfAbsent(alike.productId(), alike.score()));
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
