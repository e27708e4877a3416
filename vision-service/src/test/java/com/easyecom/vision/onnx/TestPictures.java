package com.easyecom.vision.onnx;

import java.awt.image.BufferedImage;
import java.util.Random;

/** Pictures that tests look at, and how they are scaled by the definition, pixel by pixel. */
final class TestPictures {

  private TestPictures() {}

  static BufferedImage random(int width, int height, long seed) {
    Random random = new Random(seed);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, random.nextInt(1 << 24));
      }
    }
    return picture;
  }

  /** Red, green and blue of a pixel are {@code (37x + 59y + 83c + 11xy) mod 256}. */
  static BufferedImage formula(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int red = 37 * x + 59 * y + 11 * x * y;
        int colour = ((red & 255) << 16) | (((red + 83) & 255) << 8) | ((red + 166) & 255);
        picture.setRGB(x, y, colour);
      }
    }
    return picture;
  }

  /** All pixels are weighted for each, columns first; with fractions, rounded after each way. */
  static int[][][] scaled(BufferedImage picture, Resample filter, int width, int height) {
    int[][][] pixels = new int[picture.getHeight()][picture.getWidth()][3];
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int rgb = picture.getRGB(x, y);
        pixels[y][x] = new int[] {(rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255};
      }
    }
    int[][][] narrow = new int[pixels.length][][];
    for (int y = 0; y < pixels.length; y++) {
      narrow[y] = line(pixels[y], filter, width);
    }
    int[][][] small = new int[height][width][];
    for (int x = 0; x < width; x++) {
      int[][] column = new int[narrow.length][];
      for (int y = 0; y < narrow.length; y++) {
        column[y] = narrow[y][x];
      }
      int[][] made = line(column, filter, height);
      for (int y = 0; y < height; y++) {
        small[y][x] = made[y];
      }
    }
    return small;
  }

  private static int[][] line(int[][] pixels, Resample filter, int length) {
    double scale = (double) pixels.length / length;
    double width = Math.max(1, scale);
    int[][] made = new int[length][3];
    for (int x = 0; x < length; x++) {
      double centre = (x + 0.5) * scale;
      for (int channel = 0; channel < 3; channel++) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < pixels.length; i++) {
          double weight = filter.weight((i + 0.5 - centre) / width);
          sum += weight * pixels[i][channel];
          weights += weight;
        }
        made[x][channel] = (int) Math.clamp(Math.floor(sum / weights + 0.5), 0, 255);
      }
    }
    return made;
  }
}
