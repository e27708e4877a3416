package com.easyecom.vision.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** What is done to pixels: turned upright, made smaller, put on white. */
public final class Pixels {

  private static final int QUARTER_TURNED = 5;

  private Pixels() {}

  /** In sRGB, with alpha if there is some. Of a picture that is so already, itself. */
  static BufferedImage ofScreen(BufferedImage picture) {
    return switch (picture.getType()) {
      case BufferedImage.TYPE_3BYTE_BGR,
          BufferedImage.TYPE_INT_RGB,
          BufferedImage.TYPE_4BYTE_ABGR,
          BufferedImage.TYPE_INT_ARGB,
          BufferedImage.TYPE_BYTE_GRAY ->
          picture;
      default -> drawn(picture, new AffineTransform(), picture.getWidth(), picture.getHeight());
    };
  }

  /**
   * As the camera saw it.
   *
   * @param orientation 1 to 8: which sides the first row and the first column are (Exif)
   */
  static BufferedImage upright(BufferedImage picture, int orientation) {
    if (orientation == ExifOrientation.UPRIGHT) {
      return picture;
    }
    int width = picture.getWidth();
    int height = picture.getHeight();
    AffineTransform turn =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
          default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    return orientation < QUARTER_TURNED
        ? drawn(picture, turn, width, height)
        : drawn(picture, turn, height, width);
  }

  /** On white, its longest side at most so long. Each step halves at most, so no pixel is lost. */
  public static BufferedImage onWhite(BufferedImage picture, int longestSide) {
    BufferedImage small = picture;
    int longest = Math.max(small.getWidth(), small.getHeight());
    while (longest > longestSide) {
      double factor = Math.max((double) longestSide / longest, 0.5);
      int width = Math.max(1, (int) Math.round(small.getWidth() * factor));
      int height = Math.max(1, (int) Math.round(small.getHeight() * factor));
      small = white(small, width, height);
      longest = Math.max(width, height);
    }
    return small == picture ? white(picture, picture.getWidth(), picture.getHeight()) : small;
  }

  private static BufferedImage white(BufferedImage picture, int width, int height) {
    BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = canvas.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    pen.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
    pen.dispose();
    return canvas;
  }

  private static BufferedImage drawn(
      BufferedImage picture, AffineTransform turn, int width, int height) {
    boolean hasAlpha = picture.getColorModel().hasAlpha();
    int type = hasAlpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage canvas = new BufferedImage(width, height, type);
    Graphics2D pen = canvas.createGraphics();
    pen.drawImage(picture, turn, null);
    pen.dispose();
    return canvas;
  }
}
