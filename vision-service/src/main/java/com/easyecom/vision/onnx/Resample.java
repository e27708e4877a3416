package com.easyecom.vision.onnx;

/**
 * How pixels are computed when a picture is scaled. Filters, their names and their numbers are
 * those of Pillow ({@code PIL.Image.Resampling}, {@code src/libImaging/Resample.c}), which image
 * models were trained with.
 */
public enum Resample {
  /** The pixel that lies there. */
  NEAREST(0, 0) {
    @Override
    double weight(double distance) {
      throw new UnsupportedOperationException("NEAREST has no weights");
    }
  },
  BILINEAR(2, 1) {
    @Override
    double weight(double distance) {
      return Math.max(0, 1 - Math.abs(distance));
    }
  },
  /** Cubic convolution (Keys 1981) with a = -1/2. */
  BICUBIC(3, 2) {
    @Override
    double weight(double distance) {
      double x = Math.abs(distance);
      if (x < 1) {
        return (1.5 * x - 2.5) * x * x + 1;
      }
      return x < 2 ? -0.5 * (((x - 5) * x + 8) * x - 4) : 0;
    }
  };

  private final int code;
  private final double support;

  Resample(int code, double support) {
    this.code = code;
    this.support = support;
  }

  /** The number that Pillow and {@code preprocessor_config.json} have for it. */
  int code() {
    return code;
  }

  /** How far pixels count, in pixels of the smaller one of both pictures. */
  double support() {
    return support;
  }

  /** Before all of a pixel's weights are made to have a sum of one. */
  abstract double weight(double distance);
}
