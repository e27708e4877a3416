package com.easyecom.vision.onnx;

import com.easyecom.vision.embedding.ModelUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Whether a model's weights lie in files beside it: its hash does not cover them, so such models
 * are refused. Walks over the file's messages ({@code onnx.proto}) without reading weights.
 */
final class ExternalWeights {

  /** Messages that hold tensors, at any depth, and where in them the next ones are. */
  private enum Message {
    MODEL,
    GRAPH,
    FUNCTION,
    NODE,
    ATTRIBUTE,
    TENSOR
  }

  private static final Map<Message, Map<Integer, Message>> PARTS =
      Map.of(
          Message.MODEL, Map.of(7, Message.GRAPH, 25, Message.FUNCTION),
          Message.GRAPH, Map.of(1, Message.NODE, 5, Message.TENSOR),
          Message.FUNCTION, Map.of(7, Message.NODE),
          Message.NODE, Map.of(5, Message.ATTRIBUTE),
          Message.ATTRIBUTE,
              Map.of(5, Message.TENSOR, 6, Message.GRAPH, 10, Message.TENSOR, 11, Message.GRAPH),
          Message.TENSOR, Map.of());

  /** {@code TensorProto.data_location}, and its value for another file. */
  private static final int DATA_LOCATION = 14;

  private static final long EXTERNAL = 1;

  private static final int MOST_DEPTH = 32;

  private ExternalWeights() {}

  /** What is no ONNX file at all is left to ONNX Runtime to refuse. */
  static void refuse(Path model) {
    boolean isExternal;
    try (ProtobufFile file = ProtobufFile.open(model)) {
      isExternal = isExternal(file, Message.MODEL, file.size(), 0);
    } catch (IOException fault) {
      throw new ModelUnavailableException(
          "The model file %s cannot be read: %s".formatted(model, fault.getMessage()), fault);
    }
    if (isExternal) {
      throw new ModelUnavailableException(
          model
              + " keeps its weights in another file (external data), which its SHA-256 does not"
              + " cover: convert it to a model in one file");
    }
  }

  private static boolean isExternal(ProtobufFile file, Message message, long end, int depth)
      throws IOException {
    while (file.position() < end && depth < MOST_DEPTH) {
      ProtobufFile.Field field = file.next();
      if (!field.isKnown() || field.end() > end) {
        return false;
      }
      Message part = PARTS.getOrDefault(message, Map.of()).get(field.number());
      if (part != null && field.isMessage()) {
        if (isExternal(file, part, field.end(), depth + 1)) {
          return true;
        }
      } else if (message == Message.TENSOR
          && field.number() == DATA_LOCATION
          && field.value() == EXTERNAL) {
        return true;
      }
      file.skipTo(field.end());
    }
    return false;
  }
}
