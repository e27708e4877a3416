package com.easyecom.vision.picture;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** Why a file is no picture that can be taken. */
public enum PictureError implements ErrorCode {
  EMPTY_FILE(ErrorCategory.INVALID, "The file is empty"),
  NOT_AN_IMAGE(ErrorCategory.INVALID, "The file is no JPEG, PNG, WebP or GIF"),
  DAMAGED_IMAGE(ErrorCategory.INVALID, "The picture is incomplete or damaged"),
  TOO_MANY_PIXELS(ErrorCategory.TOO_LARGE, "The picture has too many pixels"),
  PICTURES_BUSY(ErrorCategory.UNAVAILABLE, "Too many pictures are being read just now");

  private final ErrorCategory category;
  private final String title;

  PictureError(ErrorCategory category, String title) {
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
