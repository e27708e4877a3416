package com.easyecom.vision.onnx;

import com.easyecom.vision.embedding.ModelUnavailableException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Height and width in pixels, each at least one. */
record Area(int height, int width) {

  /** The largest side that a model's picture may have: a limit for what is allocated. */
  static final int MOST = 4096;

  private static final Pattern SIDES = Pattern.compile("(\\d{1,4})(?:x(\\d{1,4}))?");

  /** Whether it is said by one number, {@code "224"}. */
  static boolean isOneSide(String text) {
    return !text.contains("x");
  }

  /** Of {@code "224"} or {@code "224x336"}, height first. */
  static Area parse(String field, String text) {
    Matcher sides = SIDES.matcher(text.strip());
    if (!sides.matches()) {
      throw new ModelUnavailableException(
          "The setting %s must look like 224 or 224x336 (height x width), not %s"
              .formatted(field, text));
    }
    int height = Integer.parseInt(sides.group(1));
    int width = sides.group(2) == null ? height : Integer.parseInt(sides.group(2));
    return checked(field, height, width);
  }

  static Area checked(String field, long height, long width) {
    if (Math.min(height, width) < 1 || Math.max(height, width) > MOST) {
      throw new ModelUnavailableException(
          "%s must have sides of 1 to %d pixels, not %d x %d"
              .formatted(field, MOST, height, width));
    }
    return new Area((int) height, (int) width);
  }

  @Override
  public String toString() {
    return height + "x" + width;
  }
}
