package com.easyecom.vision.embedding;

/** Means over the cells of a square; each pixel is shared among the four cells around it. */
final class CellGrid {

  /** To a side. */
  static final int CELLS = 6;

  private final int side;
  private final int features;
  private final float[] sums;
  private final float[] weights = new float[CELLS * CELLS];

  CellGrid(int side, int features) {
    this.side = side;
    this.features = features;
    sums = new float[CELLS * CELLS * features];
  }

  void add(float[] pixel, int x, int y) {
    float across = (x + .5f) / side * CELLS - .5f;
    float down = (y + .5f) / side * CELLS - .5f;
    int column = (int) Math.floor(across);
    int row = (int) Math.floor(down);
    float right = across - column;
    float lower = down - row;
    addTo(column, row, pixel, (1 - right) * (1 - lower));
    addTo(column + 1, row, pixel, right * (1 - lower));
    addTo(column, row + 1, pixel, (1 - right) * lower);
    addTo(column + 1, row + 1, pixel, right * lower);
  }

  /** The features of each cell, row by row. */
  float[] means() {
    float[] means = new float[sums.length];
    for (int i = 0; i < sums.length; i++) {
      means[i] = sums[i] / weights[i / features];
    }
    return means;
  }

  private void addTo(int column, int row, float[] pixel, float share) {
    if (column < 0 || row < 0 || column >= CELLS || row >= CELLS) {
      return;
    }
    int cell = row * CELLS + column;
    weights[cell] += share;
    for (int i = 0; i < features; i++) {
      sums[cell * features + i] += share * pixel[i];
    }
  }
}
