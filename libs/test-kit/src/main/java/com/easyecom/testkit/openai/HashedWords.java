package com.easyecom.testkit.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Embeddings without a model: the sum of a direction for each word, so like texts are near. */
final class HashedWords {

  static final int DEFAULT_DIMENSIONS = 1536;

  private HashedWords() {}

  static Map<String, Object> answer(JsonNode request) {
    int dimensions = request.path("dimensions").asInt(DEFAULT_DIMENSIONS);
    boolean isBase64 = request.path("encoding_format").asText().equals("base64");
    JsonNode input = request.path("input");
    List<Map<String, Object>> data = new ArrayList<>();
    for (JsonNode text : input.isArray() ? input : List.of(input)) {
      float[] vector = vector(text.asText(), dimensions);
      data.add(
          Map.of(
              "object",
              "embedding",
              "index",
              data.size(),
              "embedding",
              isBase64 ? base64(vector) : vector));
    }
    return Map.of(
        "object",
        "list",
        "data",
        data,
        "model",
        request.path("model").asText(),
        "usage",
        Map.of("prompt_tokens", 1, "total_tokens", 1));
  }

  private static float[] vector(String text, int dimensions) {
    float[] sum = new float[dimensions];
    for (String word : text.split("\\W+")) {
      Random direction = new Random(word.hashCode());
      for (int i = 0; i < dimensions; i++) {
        sum[i] += (float) direction.nextGaussian();
      }
    }
    return sum;
  }

  private static String base64(float[] vector) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Float.BYTES * vector.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float number : vector) {
      bytes.putFloat(number);
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }
}
