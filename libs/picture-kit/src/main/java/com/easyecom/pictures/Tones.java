package com.easyecom.pictures;

import java.awt.image.BufferedImage;

/** Changes the light of pictures. */
final class Tones {

  private Tones() {}

  /** Each of red, green and blue times a factor and more by an offset, cut off at 0 and 255. */
  static BufferedImage linear(BufferedImage picture, double factor, double offset) {
    int width = picture.getWidth();
    BufferedImage toned = new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      table[i] = (int) Math.clamp(Math.round(i * factor + offset), 0, 255);
    }
    int[] row = new int[width];
    for (int y = 0; y < picture.getHeight(); y++) {
      picture.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int rgb = row[x];
        row[x] = table[rgb >> 16 & 255] << 16 | table[rgb >> 8 & 255] << 8 | table[rgb & 255];
      }
      toned.setRGB(0, y, width, 1, row, 0, width);
    }
    return toned;
  }
}
