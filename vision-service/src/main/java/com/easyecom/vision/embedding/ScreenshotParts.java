package com.easyecom.vision.embedding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where in a screenshot a picture may be. A page stands in rows: bars, the picture, words; between
 * them is paper, or an edge over the whole width where one begins right below the other.
 */
final class ScreenshotParts {

  private static final float NOT_PAPER = 9;
  private static final float EDGE = 6;

  /** As a share of the page's border. */
  private static final double LEAST_PAPER = .25;

  /** As a share of the page's height: less is the space within words. */
  private static final double LEAST_GAP = .008;

  /** As shares of the page's height and width: less is no picture that one would search for. */
  private static final double LEAST_HEIGHT = .1;

  private static final double LEAST_WIDTH = .2;

  /** Bars at the top take at most this share of a page's height. */
  private static final double MOST_BARS = .17;

  /** Parts that have so much in common are one. */
  private static final double SAME = .95;

  /** The share of a row that an edge goes over. */
  private static final double EDGE_SHARE = .92;

  private final LabPicture page;
  private final Tone paper;

  private ScreenshotParts(LabPicture page, Tone paper) {
    this.page = page;
    this.paper = paper;
  }

  /** The largest first; nothing for a picture that does not stand on paper of one colour. */
  static List<Box> of(LabPicture page, int most) {
    return BorderTone.of(page, page.whole())
        .filter(border -> border.share() >= LEAST_PAPER)
        .map(border -> new ScreenshotParts(page, border.tone()).largest(most))
        .orElse(List.of());
  }

  private List<Box> largest(int most) {
    List<Box> parts = new ArrayList<>();
    for (Box rows : separated()) {
      Box narrowed = narrowed(rows);
      parts.add(narrowed);
      addCut(parts, largestBetweenEdges(narrowed));
      addCut(parts, belowBars(narrowed));
    }
    return parts.stream()
        .filter(box -> box.height() >= LEAST_HEIGHT * page.height())
        .filter(box -> box.width() >= LEAST_WIDTH * page.width())
        .sorted(Comparator.comparingDouble(Box::area).reversed())
        .limit(most)
        .toList();
  }

  private void addCut(List<Box> parts, Box cut) {
    Box narrowed = narrowed(cut);
    if (parts.stream().noneMatch(part -> part.overlap(narrowed) > SAME)) {
      parts.add(narrowed);
    }
  }

  /** Runs of rows with something on them. */
  private List<Box> separated() {
    int leastGap = Math.max(2, (int) (LEAST_GAP * page.height()));
    List<Box> runs = new ArrayList<>();
    int begin = -1;
    int end = 0;
    for (int y = 0; y < page.height(); y++) {
      if (isPaper(y)) {
        continue;
      }
      if (begin >= 0 && y - end >= leastGap) {
        runs.add(new Box(0, begin, page.width(), end));
        begin = y;
      }
      begin = begin < 0 ? y : begin;
      end = y + 1;
    }
    if (begin >= 0) {
      runs.add(new Box(0, begin, page.width(), end));
    }
    return runs;
  }

  private boolean isPaper(int y) {
    for (int x = 0; x < page.width(); x++) {
      if (!page.isWithin(NOT_PAPER, paper, x, y)) {
        return false;
      }
    }
    return true;
  }

  private Box narrowed(Box box) {
    int left = box.left();
    int right = box.right();
    while (left < right - 1 && isPaper(left, box)) {
      left++;
    }
    while (right - 1 > left && isPaper(right - 1, box)) {
      right--;
    }
    return new Box(left, box.top(), right, box.bottom());
  }

  private boolean isPaper(int x, Box box) {
    for (int y = box.top(); y < box.bottom(); y++) {
      if (!page.isWithin(NOT_PAPER, paper, x, y)) {
        return false;
      }
    }
    return true;
  }

  private Box largestBetweenEdges(Box box) {
    Box largest = new Box(box.left(), box.top(), box.right(), box.top() + 1);
    int begin = box.top();
    for (int y = box.top() + 1; y <= box.bottom(); y++) {
      if (y == box.bottom() || isEdge(box, y)) {
        if (y - begin > largest.height()) {
          largest = new Box(box.left(), begin, box.right(), y);
        }
        begin = y;
      }
    }
    return largest;
  }

  /** Without what lies above the last edge that bars at the top of a page can have. */
  private Box belowBars(Box box) {
    int top = box.top();
    for (int y = box.top() + 1; y < Math.min(box.bottom() - 1, MOST_BARS * page.height()); y++) {
      if (isEdge(box, y)) {
        top = y;
      }
    }
    return new Box(box.left(), top, box.right(), box.bottom());
  }

  /** Whether nearly all pixels of a row differ from those above it. */
  private boolean isEdge(Box box, int y) {
    int different = 0;
    for (int x = box.left(); x < box.right(); x++) {
      different += page.isWithin(EDGE, page.at(x, y - 1), x, y) ? 0 : 1;
    }
    return different >= EDGE_SHARE * box.width();
  }
}
