package com.easyecom.vision.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** An ONNX model, written by hand: field numbers are those of {@code onnx.proto}. */
final class Graph {

  static final int FLOAT = 1;
  static final int INT64 = 7;

  /** A dimension of any length. */
  static final long ANY = -1;

  private static final int OPSET = 13;

  private final Protobuf graph = new Protobuf().text(2, "test");

  Graph input(String name, int type, long... shape) {
    graph.message(11, value(name, type, shape));
    return this;
  }

  Graph output(String name, int type, long... shape) {
    graph.message(12, value(name, type, shape));
    return this;
  }

  /** Each attribute is a list of whole numbers. */
  Graph node(String operator, List<String> inputs, String output, Protobuf... attributes) {
    Protobuf node = new Protobuf();
    inputs.forEach(input -> node.text(1, input));
    node.text(2, output).text(4, operator);
    for (Protobuf attribute : attributes) {
      node.message(5, attribute);
    }
    graph.message(1, node);
    return this;
  }

  static Protobuf numbers(String name, long... values) {
    Protobuf attribute = new Protobuf().text(1, name).number(20, 7);
    for (long value : values) {
      attribute.number(8, value);
    }
    return attribute;
  }

  static Protobuf number(String name, long value) {
    return new Protobuf().text(1, name).number(20, 2).number(3, value);
  }

  Graph weights(String name, float[] values, long... shape) {
    ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      raw.putFloat(value);
    }
    graph.message(5, tensor(name, FLOAT, shape).bytes(9, raw.array()));
    return this;
  }

  Graph shape(String name, long... values) {
    ByteBuffer raw = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (long value : values) {
      raw.putLong(value);
    }
    graph.message(5, tensor(name, INT64, values.length).bytes(9, raw.array()));
    return this;
  }

  Graph weightsInFile(String name, String file, long... shape) {
    Protobuf location = new Protobuf().text(1, "location").text(2, file);
    graph.message(5, tensor(name, FLOAT, shape).message(13, location).number(14, 1));
    return this;
  }

  byte[] bytes() {
    return new Protobuf()
        .number(1, 8)
        .message(7, graph)
        .message(8, new Protobuf().text(1, "").number(2, OPSET))
        .bytes();
  }

  private static Protobuf tensor(String name, int type, long... shape) {
    Protobuf tensor = new Protobuf();
    for (long length : shape) {
      tensor.number(1, length);
    }
    return tensor.number(2, type).text(8, name);
  }

  private static Protobuf value(String name, int type, long... shape) {
    Protobuf dimensions = new Protobuf();
    for (int i = 0; i < shape.length; i++) {
      dimensions.message(
          1,
          shape[i] == ANY
              ? new Protobuf().text(2, name + "_" + i)
              : new Protobuf().number(1, shape[i]));
    }
    Protobuf tensor = new Protobuf().number(1, type).message(2, dimensions);
    return new Protobuf().text(1, name).message(2, new Protobuf().message(1, tensor));
  }
}
