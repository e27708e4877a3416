package com.easyecom.vision.index;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Directions by chance. */
public final class Vectors {

  private Vectors() {}

  public static float[] any(int dimension, Random random) {
    float[] vector = new float[dimension];
    double square = 0;
    for (int i = 0; i < dimension; i++) {
      vector[i] = (float) random.nextGaussian();
      square += vector[i] * vector[i];
    }
    for (int i = 0; i < dimension; i++) {
      vector[i] /= (float) Math.sqrt(square);
    }
    return vector;
  }

  public static List<float[]> any(int many, int dimension, Random random) {
    return Stream.generate(() -> any(dimension, random)).limit(many).toList();
  }
}
