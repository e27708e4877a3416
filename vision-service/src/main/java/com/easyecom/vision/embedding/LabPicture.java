package com.easyecom.vision.embedding;

import boofcv.alg.color.ColorLab;
import boofcv.alg.filter.misc.AverageDownSampleOps;
import boofcv.struct.image.GrayF32;
import boofcv.struct.image.Planar;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** A picture in CIE L*a*b*, small enough to be looked at from all sides. */
final class LabPicture {

  /** Longest side, pixels. */
  static final int MOST_SIDE = 384;

  /** Larger pictures are first scaled to this side, so that memory is bounded. */
  private static final int MOST_SIDE_READ = 768;

  private final Planar<GrayF32> bands;

  private LabPicture(Planar<GrayF32> bands) {
    this.bands = bands;
  }

  static LabPicture of(BufferedImage picture) {
    Planar<GrayF32> rgb = read(atMost(picture, MOST_SIDE_READ));
    double factor = Math.min(1, MOST_SIDE / (double) Math.max(rgb.width, rgb.height));
    Planar<GrayF32> small = rgb.createNew(scaled(rgb.width, factor), scaled(rgb.height, factor));
    AverageDownSampleOps.down(rgb, small);
    Planar<GrayF32> lab = small.createSameShape();
    ColorLab.rgbToLab(small, lab);
    return new LabPicture(lab);
  }

  /** Without the wedges that turning leaves at a picture's corners. */
  static LabPicture upright(BufferedImage picture) {
    LabPicture lab = of(picture);
    TurnedCorners.fill(lab);
    return lab;
  }

  int width() {
    return bands.width;
  }

  int height() {
    return bands.height;
  }

  Box whole() {
    return new Box(0, 0, width(), height());
  }

  Tone at(int x, int y) {
    int i = y * bands.width + x;
    return new Tone(bands.getBand(0).data[i], bands.getBand(1).data[i], bands.getBand(2).data[i]);
  }

  boolean isWithin(float distance, Tone tone, int x, int y) {
    int i = y * bands.width + x;
    return tone.distanceSquared(
            bands.getBand(0).data[i], bands.getBand(1).data[i], bands.getBand(2).data[i])
        < distance * distance;
  }

  void set(int x, int y, Tone tone) {
    int i = y * bands.width + x;
    bands.getBand(0).data[i] = tone.lightness();
    bands.getBand(1).data[i] = tone.a();
    bands.getBand(2).data[i] = tone.b();
  }

  /** A view on the pixels of a box. */
  Planar<GrayF32> part(Box box) {
    return bands.subimage(box.left(), box.top(), box.right(), box.bottom());
  }

  private static int scaled(int side, double factor) {
    return Math.max(1, (int) Math.round(side * factor));
  }

  private static BufferedImage atMost(BufferedImage picture, int side) {
    double factor = side / (double) Math.max(picture.getWidth(), picture.getHeight());
    if (factor >= 1) {
      return picture;
    }
    int width = scaled(picture.getWidth(), factor);
    int height = scaled(picture.getHeight(), factor);
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(picture, 0, 0, width, height, null);
    graphics.dispose();
    return small;
  }

  private static Planar<GrayF32> read(BufferedImage picture) {
    int width = picture.getWidth();
    Planar<GrayF32> rgb = new Planar<>(GrayF32.class, width, picture.getHeight(), 3);
    int[] row = new int[width];
    for (int y = 0; y < picture.getHeight(); y++) {
      picture.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int i = y * width + x;
        rgb.getBand(0).data[i] = row[x] >> 16 & 255;
        rgb.getBand(1).data[i] = row[x] >> 8 & 255;
        rgb.getBand(2).data[i] = row[x] & 255;
      }
    }
    return rgb;
  }
}
