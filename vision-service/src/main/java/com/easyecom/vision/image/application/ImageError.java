package com.easyecom.vision.image.application;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** Why a picture is not kept, or not shown. */
public enum ImageError implements ErrorCode {
  TOO_MANY_IMAGES(ErrorCategory.CONFLICT, "The product has as many pictures as it may have"),
  IMAGE_SEARCH_FULL(ErrorCategory.CONFLICT, "The shop has as many pictures as can be searched"),
  UPLOAD_INTERRUPTED(ErrorCategory.UNAVAILABLE, "The upload took too long and was given up"),
  LINK_EXPIRED(ErrorCategory.FORBIDDEN, "The link to the picture works no more"),
  LINK_INVALID(ErrorCategory.FORBIDDEN, "The link to the picture is not ours");

  private final ErrorCategory category;
  private final String title;

  ImageError(ErrorCategory category, String title) {
    this.category = category;
    this.title = title;
  }

  @Override
  public ErrorCategory category() {
    return category;
  }

  @Override
  public String title() {
    return title;
  }
}
