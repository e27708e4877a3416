package com.easyecom.vision.image.api;

import com.easyecom.vision.image.application.ImageSize;
import com.easyecom.vision.image.application.NearDuplicate;
import com.easyecom.vision.image.application.ProductImage;
import com.easyecom.vision.image.application.PublicLinks;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A picture that was just uploaded, as the API shows it. */
record UploadedImageView(
    long id,
    long productId,
    String fileName,
    @Schema(description = "Of what is kept: image/jpeg or image/png.") String contentType,
    String s3Bucket,
    String s3Key,
    @Schema(description = "Shows the picture without a token, for some minutes.") String s3Url,
    @Schema(description = "The same, 320 pixels on its longer side.") String thumbnailUrl,
    @Schema(description = "In pixels, as it is shown.") int width,
    int height,
    long sizeBytes,
    Instant createdAt,
    @Schema(description = "Other products with the same picture, or almost; at most 5.")
        List<NearDuplicate> warnings) {

  static UploadedImageView of(KeptUpload upload, PublicLinks links) {
    ProductImage image = upload.image();
    return new UploadedImageView(
        image.id(),
        image.productId(),
        image.fileName(),
        image.contentType(),
        image.bucket(),
        image.objectKey(),
        links.to(image.productId(), image.id(), ImageSize.ORIGINAL),
        links.to(image.productId(), image.id(), ImageSize.THUMBNAIL),
        image.width(),
        image.height(),
        image.sizeBytes(),
        image.createdAt(),
        upload.warnings());
  }
}
