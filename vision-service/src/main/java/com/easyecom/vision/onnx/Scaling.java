package com.easyecom.vision.onnx;

/** To which size a picture is brought before its middle is cut out. */
sealed interface Scaling {

  /** Of a picture of this size. */
  Area of(int height, int width);

  /** Proportions stay, and the shorter side becomes so long. */
  record ShorterSide(int pixels) implements Scaling {

    /** The longer side is rounded down, as {@code get_resize_output_image_size} of transformers. */
    @Override
    public Area of(int height, int width) {
      return height < width
          ? new Area(pixels, (int) ((long) pixels * width / height))
          : new Area((int) ((long) pixels * height / width), pixels);
    }
  }

  /** The same for each picture, whatever becomes of its proportions. */
  record Exactly(Area area) implements Scaling {

    @Override
    public Area of(int height, int width) {
      return area;
    }
  }

  /** Pictures stay as they are. */
  record None() implements Scaling {

    @Override
    public Area of(int height, int width) {
      return new Area(height, width);
    }
  }
}
