package com.easyecom.vision.embedding;

import java.util.ArrayList;
import java.util.List;

/** Which parts of pictures are looked at: of stored ones, and of those that are searched with. */
final class Views {

  static final int MOST_STORED = 27;
  static final int MOST_SEARCHED = 8;

  /** The side of a part that is stored for those who search with a crop, and where such lie. */
  private static final double PART = .62;

  private static final double[] PLACES = {0, .25, .5, .75, 1};

  private static final double[] ENDS = {0, 1};

  /** Of a crop of four fifths, parts of this side are as large as those that are stored. */
  private static final double PART_OF_CROP = .78;

  private static final int MOST_SCREENSHOT_PARTS = 3;

  /** Parts that have so much in common are one. */
  private static final double SAME = .95;

  private Views() {}

  /** The picture's content. */
  static Box whole(LabPicture picture) {
    return Content.of(picture, picture.whole());
  }

  /** The content first, then all with its margins, then parts. */
  static List<Box> stored(LabPicture picture) {
    List<Box> boxes = new ArrayList<>();
    add(boxes, whole(picture));
    add(boxes, picture.whole());
    for (double x : PLACES) {
      for (double y : PLACES) {
        add(boxes, Content.of(picture, part(picture, PART, x, y)));
      }
    }
    return boxes;
  }

  static List<Box> searched(LabPicture picture) {
    List<Box> boxes = new ArrayList<>();
    add(boxes, whole(picture));
    add(boxes, picture.whole());
    for (Box part : ScreenshotParts.of(picture, MOST_SCREENSHOT_PARTS)) {
      add(boxes, Content.of(picture, part));
      add(boxes, part);
    }
    add(boxes, Content.of(picture, part(picture, PART_OF_CROP, .5, .5)));
    for (double x : ENDS) {
      for (double y : ENDS) {
        add(boxes, Content.of(picture, part(picture, PART_OF_CROP, x, y)));
      }
    }
    return boxes.subList(0, Math.min(boxes.size(), MOST_SEARCHED));
  }

  private static Box part(LabPicture picture, double share, double x, double y) {
    int width = Math.max(1, (int) Math.round(share * picture.width()));
    int height = Math.max(1, (int) Math.round(share * picture.height()));
    int left = (int) Math.round(x * (picture.width() - width));
    int top = (int) Math.round(y * (picture.height() - height));
    return new Box(left, top, left + width, top + height);
  }

  private static void add(List<Box> boxes, Box box) {
    if (boxes.stream().noneMatch(known -> known.overlap(box) > SAME)) {
      boxes.add(box);
    }
  }
}
