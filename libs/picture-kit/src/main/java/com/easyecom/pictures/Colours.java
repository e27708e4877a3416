package com.easyecom.pictures;

import java.awt.Color;
import java.util.Random;

/** Colours as shops have them: a sixth without hue. */
final class Colours {

  private Colours() {}

  static Color any(Random random) {
    float hue = random.nextFloat();
    float value = .25f + .7f * random.nextFloat();
    return random.nextInt(6) == 0
        ? Color.getHSBColor(0, 0, random.nextFloat())
        : Color.getHSBColor(hue, .35f + .6f * random.nextFloat(), value);
  }

  static Color pale(Random random) {
    return of(random, random.nextFloat(), .25f, .75f);
  }

  /** Near a hue, with at most that much colour and at least that much light. */
  static Color of(Random random, float hue, float mostSaturation, float leastValue) {
    return Color.getHSBColor(
        hue,
        mostSaturation * random.nextFloat(),
        leastValue + (1 - leastValue) * random.nextFloat());
  }
}
