package com.easyecom.vision.picture;

import com.easyecom.kernel.error.Refusal;
import java.awt.image.BufferedImage;

/**
 * Reads a file that somebody sent. It takes time and memory: call it by {@link PictureWorkers}.
 * Errors: {@code empty_file}, {@code not_an_image}, {@code damaged_image}, {@code too_many_pixels}.
 */
public final class ReadPicture {

  private ReadPicture() {}

  /**
   * For keeping. A JPEG or PNG that is upright and not too large is kept as it is but for its
   * metadata; others are encoded anew.
   *
   * @throws Refusal as the class says
   */
  public static PreparedPicture prepare(byte[] file) {
    Container container = PictureFormat.open(file);
    Decoded decoded = Decoder.decode(container, PictureLimits.DECODED_BYTES);
    BufferedImage pixels =
        Pixels.upright(Pixels.ofScreen(decoded.pixels()), container.orientation());
    KeptFormat format = KeptFormat.of(container.format(), pixels);
    byte[] bytes = isKept(container, decoded) ? container.clean() : format.encode(pixels);
    BufferedImage look = Pixels.onWhite(pixels, PictureLimits.LOOK_SIDE);
    byte[] thumbnail = KeptFormat.JPEG.encode(Pixels.onWhite(look, PictureLimits.THUMBNAIL_SIDE));
    return new PreparedPicture(
        format, bytes, pixels.getWidth(), pixels.getHeight(), thumbnail, look);
  }

  /**
   * For recognising alone.
   *
   * @throws Refusal as the class says
   */
  public static BufferedImage look(byte[] file) {
    Container container = PictureFormat.open(file);
    Decoded decoded = Decoder.decode(container, PictureLimits.DECODED_BYTES);
    BufferedImage small =
        Pixels.onWhite(Pixels.ofScreen(decoded.pixels()), PictureLimits.LOOK_SIDE);
    return Pixels.upright(small, container.orientation());
  }

  private static boolean isKept(Container container, Decoded decoded) {
    boolean isShown =
        container.format() == PictureFormat.JPEG || container.format() == PictureFormat.PNG;
    return isShown && decoded.isWhole() && container.orientation() == ExifOrientation.UPRIGHT;
  }
}
