package com.easyecom.vision.image.application;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.vision.product.application.RequireProduct;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds the pictures of a product. */
@Singleton
public class FindImages {

  private final Images images;
  private final RequireProduct requireProduct;

  FindImages(Images images, RequireProduct requireProduct) {
    this.images = images;
    this.requireProduct = requireProduct;
  }

  /**
   * Newest first.
   *
   * @throws Refusal {@code not_found} for an unknown product
   */
  public Page<ProductImage> list(long productId, PageRequest page) {
    List<ProductImage> found = images.list(productId, page);
    if (found.isEmpty()) {
      requireProduct.known(productId);
    }
    return Page.cut(found, page, ProductImage::id);
  }

  /**
   * One of them.
   *
   * @throws Refusal {@code not_found}
   */
  public ProductImage get(long productId, long imageId) {
    return images
        .find(productId, imageId)
        .orElseThrow(
            () ->
                new Refusal(
                    CommonError.NOT_FOUND,
                    "Product %d has no picture %d.".formatted(productId, imageId)));
  }
}
