package com.easyecom.vision.recognition.persistence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture's vectors as the table holds them, one after the other: four bytes for each number, the
 * last byte of each first.
 */
final class VectorBytes {

  private VectorBytes() {}

  static byte[] of(List<float[]> vectors) {
    int numbers = vectors.stream().mapToInt(vector -> vector.length).sum();
    ByteBuffer bytes = ByteBuffer.allocate(numbers * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    FloatBuffer floats = bytes.asFloatBuffer();
    vectors.forEach(floats::put);
    return bytes.array();
  }

  static List<float[]> read(byte[] bytes, int dimension) {
    FloatBuffer floats = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    List<float[]> vectors = new ArrayList<>();
    while (floats.remaining() >= dimension) {
      float[] vector = new float[dimension];
      floats.get(vector);
      vectors.add(vector);
    }
    return vectors;
  }
}
