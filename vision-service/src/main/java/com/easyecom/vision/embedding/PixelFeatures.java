package com.easyecom.vision.embedding;

import boofcv.struct.image.GrayF32;
import boofcv.struct.image.Planar;

/**
 * What a square picture looks like at one pixel. Lightness counts relative to the rest of the
 * picture, since light and cameras change it; colour counts as it is.
 */
final class PixelFeatures {

  /** Eight slopes of lightness, four of each colour, two colours, lightness, texture. */
  static final int LENGTH = 20;

  private static final float DIAGONAL = (float) Math.sqrt(.5);

  /** Brings colours, -128 to 127 and mostly near 0, and their slopes to the size of the others. */
  private static final float COLOUR_GAIN = .05f;

  private static final float COLOUR_SLOPE_GAIN = .15f;

  /** Less contrast than that is noise, and is not made larger. */
  private static final double LEAST_DEVIATION = 4;

  private static final double LEAST_SLOPE = .5;

  private final int side;
  private final float[][] lab = new float[3][];
  private final float[][] across = new float[3][];
  private final float[][] down = new float[3][];
  private final float mean;
  private final float gain;
  private final float slopeGain;

  PixelFeatures(Planar<GrayF32> picture, Planar<GrayF32> across, Planar<GrayF32> down) {
    side = picture.width;
    for (int band = 0; band < 3; band++) {
      lab[band] = picture.getBand(band).data;
      this.across[band] = across.getBand(band).data;
      this.down[band] = down.getBand(band).data;
    }
    double sum = 0;
    double square = 0;
    double slope = 0;
    int pixels = side * side;
    for (int i = 0; i < pixels; i++) {
      float lightness = lab[0][i];
      sum += lightness;
      square += lightness * lightness;
      slope += Math.abs(this.across[0][i]) + Math.abs(this.down[0][i]);
    }
    mean = (float) (sum / pixels);
    double deviation = Math.sqrt(Math.max(0, square / pixels - mean * mean));
    gain = (float) (1 / (deviation + LEAST_DEVIATION));
    slopeGain = (float) (1 / (slope / pixels + LEAST_SLOPE));
  }

  void at(int x, int y, float[] features) {
    int i = y * side + x;
    float dx = across[0][i] * slopeGain;
    float dy = down[0][i] * slopeGain;
    rise(features, 0, dx);
    rise(features, 2, dy);
    rise(features, 4, (dx + dy) * DIAGONAL);
    rise(features, 6, (dx - dy) * DIAGONAL);
    for (int band = 1; band <= 2; band++) {
      rise(features, 4 + 4 * band, across[band][i] * COLOUR_SLOPE_GAIN);
      rise(features, 6 + 4 * band, down[band][i] * COLOUR_SLOPE_GAIN);
      features[15 + band] = lab[band][i] * COLOUR_GAIN;
    }
    features[18] = (lab[0][i] - mean) * gain;
    features[19] = texture(x, y, i) * slopeGain;
  }

  private static void rise(float[] features, int at, float rise) {
    features[at] = Math.max(0, rise);
    features[at + 1] = Math.max(0, -rise);
  }

  /** How much a pixel differs from the four around it. */
  private float texture(int x, int y, int i) {
    float[] lightness = lab[0];
    float around =
        lightness[x > 0 ? i - 1 : i]
            + lightness[x < side - 1 ? i + 1 : i]
            + lightness[y > 0 ? i - side : i]
            + lightness[y < side - 1 ? i + side : i];
    return Math.abs(lightness[i] - around / 4);
  }
}
