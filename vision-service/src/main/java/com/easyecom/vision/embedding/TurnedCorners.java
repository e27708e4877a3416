package com.easyecom.vision.embedding;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Takes back what turning a picture leaves at its corners: wedges of black or white, which would
 * pass for edges of the product. They get the colour of the rest of the border.
 */
final class TurnedCorners {

  private static final float SAME = 7;
  private static final float NEARLY = 12;

  /** Wedges of more than that, as a share of all pixels, are what the picture stands before. */
  private static final double MOST_SHARE = .16;

  private final LabPicture picture;
  private final boolean[] wedge;

  private TurnedCorners(LabPicture picture) {
    this.picture = picture;
    wedge = new boolean[picture.width() * picture.height()];
  }

  static void fill(LabPicture picture) {
    int right = picture.width() - 1;
    int bottom = picture.height() - 1;
    Tone corner = picture.at(0, 0);
    boolean alike =
        isBlackOrWhite(corner)
            && picture.isWithin(SAME, corner, right, 0)
            && picture.isWithin(SAME, corner, 0, bottom)
            && picture.isWithin(SAME, corner, right, bottom);
    if (alike) {
      new TurnedCorners(picture).fill(corner);
    }
  }

  private static boolean isBlackOrWhite(Tone tone) {
    return new Tone(0, 0, 0).isWithin(NEARLY, tone) || new Tone(100, 0, 0).isWithin(NEARLY, tone);
  }

  private void fill(Tone corner) {
    int right = picture.width() - 1;
    int bottom = picture.height() - 1;
    int area =
        flood(corner, 0, 0)
            + flood(corner, right, 0)
            + flood(corner, 0, bottom)
            + flood(corner, right, bottom);
    if (area > MOST_SHARE * wedge.length) {
      return;
    }
    Tone rest = restOfBorder();
    for (int y = 0; y <= bottom; y++) {
      for (int x = 0; x <= right; x++) {
        if (isNearWedge(x, y)) {
          picture.set(x, y, rest);
        }
      }
    }
  }

  /** Returns how many pixels were reached that had not been before. */
  private int flood(Tone corner, int x, int y) {
    Deque<Integer> open = new ArrayDeque<>();
    int reached = reach(open, corner, x, y);
    while (!open.isEmpty()) {
      int i = open.pop();
      int column = i % picture.width();
      int row = i / picture.width();
      reached +=
          reach(open, corner, column - 1, row)
              + reach(open, corner, column + 1, row)
              + reach(open, corner, column, row - 1)
              + reach(open, corner, column, row + 1);
    }
    return reached;
  }

  private int reach(Deque<Integer> open, Tone corner, int x, int y) {
    boolean inside = x >= 0 && y >= 0 && x < picture.width() && y < picture.height();
    if (!inside || wedge[y * picture.width() + x] || !picture.isWithin(SAME, corner, x, y)) {
      return 0;
    }
    wedge[y * picture.width() + x] = true;
    open.push(y * picture.width() + x);
    return 1;
  }

  /** The mean colour of the border between the wedges. */
  private Tone restOfBorder() {
    double l = 0;
    double a = 0;
    double b = 0;
    int count = 0;
    for (int y = 0; y < picture.height(); y++) {
      boolean edgeRow = y == 0 || y == picture.height() - 1;
      for (int x = 0; x < picture.width(); x += edgeRow ? 1 : Math.max(1, picture.width() - 1)) {
        if (!isNearWedge(x, y)) {
          Tone tone = picture.at(x, y);
          l += tone.lightness();
          a += tone.a();
          b += tone.b();
          count++;
        }
      }
    }
    return count == 0
        ? picture.at(0, 0)
        : new Tone((float) (l / count), (float) (a / count), (float) (b / count));
  }

  /** Within two pixels, where wedge and picture are mixed. */
  private boolean isNearWedge(int x, int y) {
    for (int row = Math.max(0, y - 2); row <= Math.min(picture.height() - 1, y + 2); row++) {
      for (int column = Math.max(0, x - 2);
          column <= Math.min(picture.width() - 1, x + 2);
          column++) {
        if (wedge[row * picture.width() + column]) {
          return true;
        }
      }
    }
    return false;
  }
}
