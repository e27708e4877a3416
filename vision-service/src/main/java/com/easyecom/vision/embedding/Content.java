package com.easyecom.vision.embedding;

/** What is left of a part of a picture when margins of one colour are cut off. */
final class Content {

  /** Colours within it are one colour; soft shadows and the noise of JPEG remain within. */
  private static final float SAME = 9;

  /** A row or column of a margin may have so many other pixels. */
  private static final double NOISE = .015;

  /** The share of the border that has the margins' colour; at other sides content is cut off. */
  private static final double LEAST_PAPER = .3;

  /** Content is at least this share of a side: less is no product, but dust. */
  private static final double LEAST_SIDE = .08;

  private Content() {}

  /** The whole box if it has no margins. */
  static Box of(LabPicture picture, Box box) {
    return BorderTone.of(picture, box)
        .filter(border -> border.share() >= LEAST_PAPER && border.isFlat())
        .map(border -> trim(picture, box, border.tone()))
        .orElse(box);
  }

  private static Box trim(LabPicture picture, Box box, Tone paper) {
    int top = box.top();
    int bottom = box.bottom();
    int left = box.left();
    int right = box.right();
    while (top < bottom && isRow(picture, paper, top, left, right)) {
      top++;
    }
    while (top < bottom && isRow(picture, paper, bottom - 1, left, right)) {
      bottom--;
    }
    while (left < right && isColumn(picture, paper, left, top, bottom)) {
      left++;
    }
    while (left < right && isColumn(picture, paper, right - 1, top, bottom)) {
      right--;
    }
    boolean isDust =
        right - left < Math.max(1, LEAST_SIDE * box.width())
            || bottom - top < Math.max(1, LEAST_SIDE * box.height());
    return isDust ? box : new Box(left, top, right, bottom);
  }

  private static boolean isRow(LabPicture picture, Tone paper, int y, int left, int right) {
    int others = 0;
    for (int x = left; x < right; x++) {
      others += picture.isWithin(SAME, paper, x, y) ? 0 : 1;
    }
    return others <= NOISE * (right - left);
  }

  private static boolean isColumn(LabPicture picture, Tone paper, int x, int top, int bottom) {
    int others = 0;
    for (int y = top; y < bottom; y++) {
      others += picture.isWithin(SAME, paper, x, y) ? 0 : 1;
    }
    return others <= NOISE * (bottom - top);
  }
}
