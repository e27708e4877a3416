package com.easyecom.vision.onnx;

import static com.easyecom.vision.onnx.Graph.ANY;
import static com.easyecom.vision.onnx.Graph.FLOAT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Models of pictures of 8 x 8: the means of four squares, times random weights. The same is
 * computed here in plain Java from the numbers that go into the model.
 */
public final class SmallModel {

  static final int SIDE = 8;
  static final int DIMENSION = 5;

  private static final int CELL = 4;
  private static final int CELLS = 4;
  private static final float[] WEIGHTS = random(3 * CELLS * DIMENSION, 1);
  private static final float[] TOKEN_WEIGHTS = random(3 * DIMENSION, 2);
  private static final float[] BIAS = random(DIMENSION, 3);

  private SmallModel() {}

  /** As CLIP: {@code image_embeds}, and another output that is not asked for. */
  public static byte[] clip(long batch) {
    return clip(batch, "image_embeds");
  }

  static byte[] clip(long batch, String output) {
    return vector(new Graph().input("pixel_values", FLOAT, batch, 3, SIDE, SIDE), "pixel_values")
        .node("Add", List.of("product", "bias"), output)
        .output("cells", FLOAT, batch, 3, 2, 2)
        .output(output, FLOAT, batch, DIMENSION)
        .bytes();
  }

  /** All sides are open, as exporters like it. */
  static byte[] openSides() {
    return vector(new Graph().input("pixel_values", FLOAT, ANY, ANY, ANY, ANY), "pixel_values")
        .node("Add", List.of("product", "bias"), "image_embeds")
        .output("image_embeds", FLOAT, ANY, ANY)
        .bytes();
  }

  static byte[] channelsLast() {
    Graph graph =
        new Graph()
            .input("images", FLOAT, ANY, SIDE, SIDE, 3)
            .node("Transpose", List.of("images"), "first", Graph.numbers("perm", 0, 3, 1, 2));
    return vector(graph, "first")
        .node("Add", List.of("product", "bias"), "image_embeds")
        .output("image_embeds", FLOAT, ANY, DIMENSION)
        .bytes();
  }

  /** As DINOv2: a vector for each of four tokens. */
  static byte[] tokens() {
    return new Graph()
        .input("pixel_values", FLOAT, ANY, 3, SIDE, SIDE)
        .node(
            "AveragePool", List.of("pixel_values"), "cells", pool("kernel_shape"), pool("strides"))
        .shape("flat", 0, 3, -1)
        .node("Reshape", List.of("cells", "flat"), "lines")
        .node("Transpose", List.of("lines"), "turned", Graph.numbers("perm", 0, 2, 1))
        .weights("weights", TOKEN_WEIGHTS, 3, DIMENSION)
        .node("MatMul", List.of("turned", "weights"), "last_hidden_state")
        .output("last_hidden_state", FLOAT, ANY, CELLS, DIMENSION)
        .bytes();
  }

  /** Its vectors are all zeros, or what zero divided by zero is. */
  static byte[] withoutDirection(String lastOperator) {
    return vector(new Graph().input("pixel_values", FLOAT, ANY, 3, SIDE, SIDE), "pixel_values")
        .node("Sub", List.of("product", "product"), "zero")
        .node(lastOperator, List.of("zero", "zero"), "image_embeds")
        .output("image_embeds", FLOAT, ANY, DIMENSION)
        .bytes();
  }

  public static Path write(Path file, byte[] model) {
    try {
      return Files.write(file, model);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What {@link #clip} has for a picture, of length one. */
  static float[] vectorOf(float[] numbers) {
    float[] cells = cells(numbers);
    double[] vector = new double[DIMENSION];
    for (int d = 0; d < DIMENSION; d++) {
      vector[d] = BIAS[d];
      for (int i = 0; i < cells.length; i++) {
        vector[d] += cells[i] * WEIGHTS[i * DIMENSION + d];
      }
    }
    return ofLengthOne(vector);
  }

  /** What {@link #tokens} has for a picture's first token, of length one. */
  static float[] firstTokenOf(float[] numbers) {
    float[] cells = cells(numbers);
    double[] vector = new double[DIMENSION];
    for (int d = 0; d < DIMENSION; d++) {
      for (int channel = 0; channel < 3; channel++) {
        vector[d] += cells[channel * CELLS] * TOKEN_WEIGHTS[channel * DIMENSION + d];
      }
    }
    return ofLengthOne(vector);
  }

  private static Graph vector(Graph graph, String input) {
    return graph
        .node("AveragePool", List.of(input), "cells", pool("kernel_shape"), pool("strides"))
        .node("Flatten", List.of("cells"), "flat", Graph.number("axis", 1))
        .weights("weights", WEIGHTS, 3 * CELLS, DIMENSION)
        .node("MatMul", List.of("flat", "weights"), "product")
        .weights("bias", BIAS, DIMENSION);
  }

  private static Protobuf pool(String name) {
    return Graph.numbers(name, CELL, CELL);
  }

  /** Means of squares: by channel, row and column. */
  private static float[] cells(float[] numbers) {
    float[] cells = new float[3 * CELLS];
    for (int i = 0; i < numbers.length; i++) {
      int x = i % SIDE;
      int y = i / SIDE % SIDE;
      int channel = i / (SIDE * SIDE);
      cells[channel * CELLS + y / CELL * 2 + x / CELL] += numbers[i] / (CELL * CELL);
    }
    return cells;
  }

  private static float[] ofLengthOne(double[] vector) {
    double square = 0;
    for (double number : vector) {
      square += number * number;
    }
    float[] unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (vector[i] / Math.sqrt(square));
    }
    return unit;
  }

  private static float[] random(int count, long seed) {
    Random random = new Random(seed);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = random.nextFloat() - 0.5f;
    }
    return numbers;
  }
}
