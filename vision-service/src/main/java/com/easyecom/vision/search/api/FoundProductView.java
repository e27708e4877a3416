package com.easyecom.vision.search.api;

import com.easyecom.vision.image.application.ImageSize;
import com.easyecom.vision.image.application.PublicLinks;
import com.easyecom.vision.search.application.FoundProduct;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A product that a picture found, as the API shows it. */
record FoundProductView(
    long productId,
    String sku,
    String name,
    @Nullable String category,
    @Schema(description = "Shows its picture without a token, for some minutes.") String imageUrl,
    @Schema(description = "0 to 1; from 0.9 almost surely the same product.")
        double similarityScore) {

  private static final double ROUNDING = 10_000;

  static FoundProductView of(FoundProduct found, PublicLinks links) {
    return new FoundProductView(
        found.productId(),
        found.sku(),
        found.name(),
        found.category(),
        links.to(found.productId(), found.imageId(), ImageSize.ORIGINAL),
        Math.round(found.score() * ROUNDING) / ROUNDING);
  }
}
