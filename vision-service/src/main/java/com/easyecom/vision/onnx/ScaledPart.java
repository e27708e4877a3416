package com.easyecom.vision.onnx;

/**
 * A part of a scaled picture, bit for bit as Pillow's {@code Image.resize} has it: columns first,
 * then rows, with whole numbers and rounded in between ({@code src/libImaging/Resample.c}). Only
 * what the part needs is computed, so a long, narrow picture costs no more than another. (Pillow
 * begins with the rows when a picture is a hundred times higher than wide; it is not followed
 * there, and the rounding differs.)
 */
final class ScaledPart {

  private ScaledPart() {}

  /**
   * @param scaled the whole scaled picture's size
   * @param top of the part in the scaled picture
   * @param left of the part in the scaled picture
   * @param part its size; it lies within the scaled picture
   */
  static Rgb of(Rgb picture, Resample filter, Area scaled, int top, int left, Area part) {
    Taps down = Taps.of(filter, picture.height(), scaled.height(), top, top + part.height());
    Taps across = Taps.of(filter, picture.width(), scaled.width(), left, left + part.width());
    int begin = down.first()[0];
    Rgb narrow = across(picture, across, begin, down.end(down.count() - 1));
    return down(narrow, down, begin);
  }

  /** The rows from begin to end, with their columns scaled. */
  private static Rgb across(Rgb picture, Taps taps, int begin, int end) {
    Rgb made = Rgb.empty(end - begin, taps.count());
    int at = 0;
    for (int y = begin; y < end; y++) {
      for (int x = 0; x < taps.count(); x++) {
        int from = (y * picture.width() + taps.first()[x]) * Rgb.CHANNELS;
        at = put(picture.bytes(), from, Rgb.CHANNELS, taps.weights()[x], made.bytes(), at);
      }
    }
    return made;
  }

  /** The picture begins with this row of the one that the taps are for. */
  private static Rgb down(Rgb picture, Taps taps, int begin) {
    Rgb made = Rgb.empty(taps.count(), picture.width());
    int row = picture.width() * Rgb.CHANNELS;
    int at = 0;
    for (int y = 0; y < taps.count(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        int from = (taps.first()[y] - begin) * row + x * Rgb.CHANNELS;
        at = put(picture.bytes(), from, row, taps.weights()[y], made.bytes(), at);
      }
    }
    return made;
  }

  private static int put(byte[] source, int from, int step, int[] weights, byte[] made, int at) {
    int red = 1 << (Taps.FRACTION_BITS - 1);
    int green = red;
    int blue = red;
    int i = from;
    for (int weight : weights) {
      red += Byte.toUnsignedInt(source[i]) * weight;
      green += Byte.toUnsignedInt(source[i + 1]) * weight;
      blue += Byte.toUnsignedInt(source[i + 2]) * weight;
      i += step;
    }
    made[at] = clipped(red);
    made[at + 1] = clipped(green);
    made[at + 2] = clipped(blue);
    return at + Rgb.CHANNELS;
  }

  private static byte clipped(int sum) {
    return (byte) Math.clamp(sum >> Taps.FRACTION_BITS, 0, 255);
  }
}
