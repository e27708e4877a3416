package com.easyecom.vision.embedding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The colour that most of a box's border has: what is behind a product, or a page's paper.
 *
 * @param share of the border's pixels that have it
 * @param deviation of their lightness: a colour that fades has a large one
 */
record BorderTone(Tone tone, double share, double deviation) {

  /** Colours are counted in cubes of this side. */
  private static final float CUBE = 8;

  private static final double FLAT = 1.6;

  boolean isFlat() {
    return deviation < FLAT;
  }

  static Optional<BorderTone> of(LabPicture picture, Box box) {
    Map<Integer, Cube> cubes = new HashMap<>();
    for (int x = box.left(); x < box.right(); x++) {
      count(cubes, picture.at(x, box.top()));
      count(cubes, picture.at(x, box.bottom() - 1));
    }
    for (int y = box.top(); y < box.bottom(); y++) {
      count(cubes, picture.at(box.left(), y));
      count(cubes, picture.at(box.right() - 1, y));
    }
    int pixels = 2 * (box.width() + box.height());
    return cubes.values().stream()
        .max(Comparator.comparingInt(cube -> cube.count))
        .map(most -> around(most.mean(), cubes, pixels));
  }

  /** A colour that lies between two cubes is counted with its neighbours. */
  private static BorderTone around(Tone tone, Map<Integer, Cube> cubes, int pixels) {
    double square = 0;
    double lightness = 0;
    int count = 0;
    for (Cube cube : cubes.values()) {
      if (cube.mean().isWithin(CUBE, tone)) {
        square += cube.square;
        lightness += cube.lightness;
        count += cube.count;
      }
    }
    double mean = lightness / count;
    double deviation = Math.sqrt(Math.max(0, square / count - mean * mean));
    return new BorderTone(tone, count / (double) pixels, deviation);
  }

  private static void count(Map<Integer, Cube> cubes, Tone tone) {
    int l = Math.round(tone.lightness() / CUBE);
    int a = Math.round(tone.a() / CUBE) + 32;
    int b = Math.round(tone.b() / CUBE) + 32;
    cubes.computeIfAbsent((l * 64 + a) * 64 + b, key -> new Cube()).add(tone);
  }

  private static final class Cube {
    private double lightness;
    private double square;
    private double a;
    private double b;
    private int count;

    void add(Tone tone) {
      lightness += tone.lightness();
      square += tone.lightness() * tone.lightness();
      a += tone.a();
      b += tone.b();
      count++;
    }

    Tone mean() {
      return new Tone((float) (lightness / count), (float) (a / count), (float) (b / count));
    }
  }
}
