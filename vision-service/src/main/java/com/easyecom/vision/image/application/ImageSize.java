package com.easyecom.vision.image.application;

import java.util.Locale;

/** In what sizes a picture is shown. */
public enum ImageSize {
  ORIGINAL,
  THUMBNAIL;

  /** As links name it. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
