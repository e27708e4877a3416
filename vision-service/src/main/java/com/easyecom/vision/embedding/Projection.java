package com.easyecom.vision.embedding;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * From the features of cells to a short vector: less the mean picture, then a linear map to what
 * tells pictures apart and stays when one is changed (linear discriminant analysis, Fisher 1936).
 * It was learnt once, from drawn pictures (TrainDescriptor in this module's tests); ADR 26.
 *
 * @param rows each to be multiplied with the features
 */
record Projection(float[] mean, float[][] rows) {

  /** What is shorter has nothing that tells it from the mean picture, but for rounding. */
  private static final double LEAST_LENGTH = 1e-6;

  private static final float STEPS = Short.MAX_VALUE;

  static Projection load(String resource) {
    try (InputStream in = Projection.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The model " + resource + " is missing");
      }
      return read(new DataInputStream(new BufferedInputStream(in)));
    } catch (IOException broken) {
      throw new UncheckedIOException("The model " + resource + " cannot be read", broken);
    }
  }

  int dimension() {
    return rows.length;
  }

  /** Of length one. */
  float[] apply(float[] features) {
    float[] centred = new float[mean.length];
    for (int i = 0; i < mean.length; i++) {
      centred[i] = features[i] - mean[i];
    }
    float[] vector = new float[rows.length];
    double square = 0;
    for (int row = 0; row < rows.length; row++) {
      vector[row] = product(rows[row], centred);
      square += vector[row] * vector[row];
    }
    double length = Math.sqrt(square);
    if (length < LEAST_LENGTH) {
      vector[0] = 1;
      return vector;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] / length);
    }
    return vector;
  }

  private static float product(float[] one, float[] other) {
    float sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  /** Two lengths, the mean, then each row: the value of a step, and steps of 16 bits. */
  void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream));
    out.writeInt(mean.length);
    out.writeInt(rows.length);
    for (float number : mean) {
      out.writeFloat(number);
    }
    for (float[] row : rows) {
      float largest = 0;
      for (float number : row) {
        largest = Math.max(largest, Math.abs(number));
      }
      out.writeFloat(largest / STEPS);
      for (float number : row) {
        out.writeShort(Math.round(number / largest * STEPS));
      }
    }
    out.flush();
  }

  private static Projection read(DataInputStream in) throws IOException {
    int features = in.readInt();
    int dimension = in.readInt();
    float[] mean = new float[features];
    for (int i = 0; i < features; i++) {
      mean[i] = in.readFloat();
    }
    float[][] rows = new float[dimension][features];
    for (float[] row : rows) {
      float step = in.readFloat();
      for (int i = 0; i < features; i++) {
        row[i] = in.readShort() * step;
      }
    }
    return new Projection(mean, rows);
  }
}
