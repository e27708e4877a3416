package com.easyecom.vision.image.application;

import java.time.Instant;

/**
 * A picture of a product.
 *
 * @param fileName what it was called by who uploaded it
 * @param contentType of what is kept
 * @param objectKey where its bytes are
 * @param thumbnailKey where those of the thumbnail are
 * @param width in pixels
 * @param height in pixels
 * @param sizeBytes of what is kept
 */
public record ProductImage(
    long id,
    long productId,
    String fileName,
    String contentType,
    String bucket,
    String objectKey,
    String thumbnailKey,
    int width,
    int height,
    long sizeBytes,
    Instant createdAt) {

  /** Where the bytes of one of its sizes are. */
  public String key(ImageSize size) {
    return size == ImageSize.ORIGINAL ? objectKey : thumbnailKey;
  }

  ProductImage withId(long newId) {
    return new ProductImage(
        newId,
        productId,
        fileName,
        contentType,
        bucket,
        objectKey,
        thumbnailKey,
        width,
        height,
        sizeBytes,
        createdAt);
  }
}
