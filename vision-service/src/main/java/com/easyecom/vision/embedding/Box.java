package com.easyecom.vision.embedding;

/** A part of a picture, in pixels; its right column and lower row are outside. Never empty. */
record Box(int left, int top, int right, int bottom) {

  int width() {
    return right - left;
  }

  int height() {
    return bottom - top;
  }

  double area() {
    return (double) width() * height();
  }

  /** The common area of two boxes as a share of the area of both. */
  double overlap(Box other) {
    double across = Math.min(right, other.right) - Math.max(left, other.left);
    double down = Math.min(bottom, other.bottom) - Math.max(top, other.top);
    double common = Math.max(0, across) * Math.max(0, down);
    return common / (area() + other.area() - common);
  }
}
