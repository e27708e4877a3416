package com.easyecom.vision.onnx;

/** In which order a picture's numbers lie: N pictures, C channels, H rows, W columns. */
public enum Layout {
  NCHW {
    @Override
    long[] shape(int pictures, Area area) {
      return new long[] {pictures, Rgb.CHANNELS, area.height(), area.width()};
    }
  },
  NHWC {
    @Override
    long[] shape(int pictures, Area area) {
      return new long[] {pictures, area.height(), area.width(), Rgb.CHANNELS};
    }
  };

  abstract long[] shape(int pictures, Area area);
}
