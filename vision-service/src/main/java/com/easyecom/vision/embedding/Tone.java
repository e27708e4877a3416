package com.easyecom.vision.embedding;

/** A colour of CIE L*a*b*: lightness 0 to 100, and two axes of colour around 0. */
record Tone(float lightness, float a, float b) {

  /** The square of the distance: CIE76's difference of colours, of which 2.3 is just visible. */
  float distanceSquared(float otherLightness, float otherA, float otherB) {
    float l = lightness - otherLightness;
    float x = a - otherA;
    float y = b - otherB;
    return l * l + x * x + y * y;
  }

  boolean isWithin(float distance, Tone other) {
    return distanceSquared(other.lightness, other.a, other.b) < distance * distance;
  }
}
