package com.easyecom.vision.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.TensorInfo;
import com.easyecom.vision.embedding.ModelUnavailableException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of a model's outputs is a picture's vector. */
record ModelOutput(String name) {

  private static final int PICTURES_AND_NUMBERS = 2;
  private static final int PICTURES_TOKENS_AND_NUMBERS = 3;

  /** In CLIP the projected vector, in SigLIP and DINOv2 the pooled one. */
  private static final List<String> VECTORS = List.of("image_embeds", "pooler_output");

  private static final String TOKENS = "last_hidden_state";

  /**
   * @param named by hand; null for the usual choice
   * @throws ModelUnavailableException if there is none
   */
  static ModelOutput of(Map<String, NodeInfo> outputs, @Nullable String named) {
    if (named != null && !named.isBlank()) {
      if (!isOfFloats(outputs.get(named))) {
        throw new ModelUnavailableException(
            "The model has no output %s of 32-bit floats: set one of %s"
                .formatted(named, outputs.keySet()));
      }
      return new ModelOutput(named);
    }
    return VECTORS.stream()
        .filter(name -> rank(outputs.get(name)) == PICTURES_AND_NUMBERS)
        .findFirst()
        .or(() -> firstVector(outputs))
        .or(
            () ->
                Optional.of(TOKENS)
                    .filter(name -> rank(outputs.get(name)) == PICTURES_TOKENS_AND_NUMBERS))
        .map(ModelOutput::new)
        .orElseThrow(
            () ->
                new ModelUnavailableException(
                    "None of the model's outputs is known to be a picture's vector: set output to"
                        + " one of "
                        + outputs.values()));
  }

  private static Optional<String> firstVector(Map<String, NodeInfo> outputs) {
    return outputs.keySet().stream()
        .filter(name -> rank(outputs.get(name)) == PICTURES_AND_NUMBERS)
        .findFirst();
  }

  /** How many dimensions it has; 0 if it is not a tensor of floats, or does not say. */
  private static int rank(@Nullable NodeInfo output) {
    return output != null && isOfFloats(output)
        ? ((TensorInfo) output.getInfo()).getShape().length
        : 0;
  }

  private static boolean isOfFloats(@Nullable NodeInfo output) {
    return output != null
        && output.getInfo() instanceof TensorInfo tensor
        && tensor.type == OnnxJavaType.FLOAT;
  }

  /**
   * The vectors of the first so many pictures; of tokens the first, which stands for the whole
   * picture (the class token).
   *
   * @param count how many pictures were given
   */
  List<float[]> vectors(OnnxTensor tensor, int count) {
    long[] shape = tensor.getInfo().getShape();
    boolean isVector = shape.length == PICTURES_AND_NUMBERS;
    boolean isTokens = shape.length == PICTURES_TOKENS_AND_NUMBERS;
    if (!(isVector || isTokens) || Arrays.stream(shape).min().orElse(0) < 1 || shape[0] < count) {
      throw new ModelUnavailableException(
          "The model's output %s is not a vector for each of %d pictures; it has the shape %s:"
                  .formatted(name, count, Arrays.toString(shape))
              + " set output, or batch to 1");
    }
    int dimension = (int) shape[shape.length - 1];
    int step = isVector ? dimension : dimension * (int) shape[1];
    FloatBuffer numbers = tensor.getFloatBuffer();
    List<float[]> vectors = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      float[] vector = new float[dimension];
      numbers.get(i * step, vector);
      vectors.add(vector);
    }
    return vectors;
  }
}
