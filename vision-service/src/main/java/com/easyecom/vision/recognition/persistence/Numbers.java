package com.easyecom.vision.recognition.persistence;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.argument.Argument;

/** A picture's vectors as the table holds them: the numbers of one after those of the other. */
final class Numbers {

  private Numbers() {}

  /** To bind them by. */
  static Argument of(List<float[]> vectors) {
    float[] numbers = together(vectors);
    return (position, statement, context) -> statement.setObject(position, numbers, Types.ARRAY);
  }

  private static float[] together(List<float[]> vectors) {
    int dimension = vectors.getFirst().length;
    float[] numbers = new float[vectors.size() * dimension];
    for (int i = 0; i < vectors.size(); i++) {
      System.arraycopy(vectors.get(i), 0, numbers, i * dimension, dimension);
    }
    return numbers;
  }

  static List<float[]> vectors(Array array, int dimension) throws SQLException {
    Float[] numbers = (Float[]) array.getArray();
    List<float[]> vectors = new ArrayList<>();
    for (int from = 0; from + dimension <= numbers.length; from += dimension) {
      float[] vector = new float[dimension];
      for (int i = 0; i < dimension; i++) {
        vector[i] = numbers[from + i];
      }
      vectors.add(vector);
    }
    return vectors;
  }
}
