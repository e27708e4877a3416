package com.easyecom.vision.image.api;

import com.easyecom.vision.image.application.NearDuplicate;
import com.easyecom.vision.image.application.PublicLinks;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A picture that was just uploaded, as the API shows it. */
record UploadedImageView(
    @JsonUnwrapped ImageView image,
    @Schema(description = "Other products with the same picture, or almost; at most 5.")
        List<NearDuplicate> warnings) {

  static UploadedImageView of(KeptUpload upload, PublicLinks links) {
    return new UploadedImageView(ImageView.of(upload.image(), links), upload.warnings());
  }
}
