package com.easyecom.vision.onnx;

import java.awt.image.BufferedImage;

/**
 * A picture's bytes: rows from the top, in each pixels from the left, in each red, green and blue.
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
record Rgb(int height, int width, byte[] bytes) {

  static final int CHANNELS = 3;

  static Rgb of(BufferedImage picture) {
    int width = picture.getWidth();
    Rgb rgb = empty(picture.getHeight(), width);
    int[] row = new int[width];
    int at = 0;
    for (int y = 0; y < rgb.height; y++) {
      picture.getRGB(0, y, width, 1, row, 0, width);
      for (int pixel : row) {
        rgb.bytes[at++] = (byte) (pixel >> 16);
        rgb.bytes[at++] = (byte) (pixel >> 8);
        rgb.bytes[at++] = (byte) pixel;
      }
    }
    return rgb;
  }

  static Rgb empty(int height, int width) {
    return new Rgb(height, width, new byte[Math.multiplyExact(height * CHANNELS, width)]);
  }
}
