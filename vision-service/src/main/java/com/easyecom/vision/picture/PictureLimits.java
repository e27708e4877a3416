package com.easyecom.vision.picture;

import com.easyecom.kernel.error.Refusal;

/** How large pictures may be, as files, in pixels, and in memory. */
public final class PictureLimits {

  /** The largest file that is taken: 10 MiB. */
  public static final int FILE_BYTES = 10 << 20;

  /** The most pixels that a file may claim to have. */
  public static final long PIXELS = 40_000_000;

  /** The longest side of a thumbnail. */
  public static final int THUMBNAIL_SIDE = 320;

  /** The longest side of what a picture is recognised by. */
  static final int LOOK_SIDE = 1_024;

  /** What one decoded picture may take of the heap; a larger one is made smaller meanwhile. */
  static final long DECODED_BYTES = 48L << 20;

  private PictureLimits() {}

  /**
   * @throws Refusal {@code too_many_pixels}, {@code damaged_image} for none at all
   */
  static void check(int width, int height) {
    if (width < 1 || height < 1) {
      throw new Refusal(PictureError.DAMAGED_IMAGE, "The picture has no pixels.");
    }
    if ((long) width * height > PIXELS) {
      throw new Refusal(
          PictureError.TOO_MANY_PIXELS,
          "%d x %d pixels are more than %d.".formatted(width, height, PIXELS));
    }
  }
}
