package com.easyecom.vision.onnx;

import java.awt.image.BufferedImage;
import java.nio.FloatBuffer;

/**
 * From a picture to the numbers that a model takes, as the image processors of Hugging Face's
 * transformers compute them ({@code image_transforms.py}: resize, center_crop, rescale, normalize).
 */
final class PreparePicture {

  private static final int VALUES = 256;

  private final Preprocessing preprocessing;
  private final Layout layout;
  private final Area area;

  /** For each channel of the input, what each of the 256 values of a pixel becomes. */
  private final float[][] numbers = new float[Rgb.CHANNELS][VALUES];

  PreparePicture(Preprocessing preprocessing, Layout layout) {
    this.preprocessing = preprocessing;
    this.layout = layout;
    this.area = preprocessing.area();
    for (int channel = 0; channel < Rgb.CHANNELS; channel++) {
      float mean = preprocessing.mean().get(channel).floatValue();
      float std = preprocessing.std().get(channel).floatValue();
      for (int value = 0; value < VALUES; value++) {
        numbers[channel][value] = ((float) (value * preprocessing.factor()) - mean) / std;
      }
    }
  }

  /** How many numbers a picture has. */
  int count() {
    return Rgb.CHANNELS * area.height() * area.width();
  }

  /** Of the input for so many pictures. */
  long[] shape(int pictures) {
    return layout.shape(pictures, area);
  }

  /** Puts {@link #count} numbers from the buffer's position on, which moves behind them. */
  void put(BufferedImage picture, FloatBuffer input) {
    Rgb seen = seen(Rgb.of(picture));
    if (layout == Layout.NHWC) {
      for (int pixel = 0; pixel < seen.height() * seen.width(); pixel++) {
        for (int channel = 0; channel < Rgb.CHANNELS; channel++) {
          input.put(number(seen, pixel, channel));
        }
      }
      return;
    }
    for (int channel = 0; channel < Rgb.CHANNELS; channel++) {
      for (int pixel = 0; pixel < seen.height() * seen.width(); pixel++) {
        input.put(number(seen, pixel, channel));
      }
    }
  }

  private float number(Rgb seen, int pixel, int channel) {
    int colour = preprocessing.isBgr() ? Rgb.CHANNELS - 1 - channel : channel;
    return numbers[channel][Byte.toUnsignedInt(seen.bytes()[pixel * Rgb.CHANNELS + colour])];
  }

  /** Scaled and cropped; where the scaled picture is smaller than the crop, black is around it. */
  private Rgb seen(Rgb picture) {
    Area scaled = preprocessing.scaling().of(picture.height(), picture.width());
    int top = Math.floorDiv(scaled.height() - area.height(), 2);
    int left = Math.floorDiv(scaled.width() - area.width(), 2);
    Area part =
        new Area(Math.min(scaled.height(), area.height()), Math.min(scaled.width(), area.width()));
    Rgb middle =
        ScaledPart.of(
            picture, preprocessing.resample(), scaled, Math.max(0, top), Math.max(0, left), part);
    return part.equals(area)
        ? middle
        : onBlack(middle, area, Math.max(0, -top), Math.max(0, -left));
  }

  private static Rgb onBlack(Rgb part, Area area, int top, int left) {
    Rgb whole = Rgb.empty(area.height(), area.width());
    int row = part.width() * Rgb.CHANNELS;
    for (int y = 0; y < part.height(); y++) {
      int at = ((y + top) * area.width() + left) * Rgb.CHANNELS;
      System.arraycopy(part.bytes(), y * row, whole.bytes(), at, row);
    }
    return whole;
  }
}
