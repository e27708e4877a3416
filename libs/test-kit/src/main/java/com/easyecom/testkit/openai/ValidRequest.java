package com.easyecom.testkit.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeSet;

/** What OpenAI's API demands of a request, as far as ours go. */
final class ValidRequest {

  private ValidRequest() {}

  /**
   * @throws IllegalArgumentException saying what the API would refuse
   */
  static void check(String method, String path, JsonNode request) {
    require(method.equals("POST"), "only POST");
    require(!request.path("model").asText().isBlank(), "model is missing");
    switch (path) {
      case OpenAiStub.CHAT -> checkChat(request);
      case OpenAiStub.EMBEDDINGS -> checkEmbedding(request);
      default -> throw new IllegalArgumentException("unknown path " + path);
    }
  }

  private static void checkChat(JsonNode request) {
    JsonNode messages = request.path("messages");
    require(messages.isArray() && !messages.isEmpty(), "messages are missing");
    for (JsonNode message : messages) {
      require(!message.path("role").asText().isBlank(), "a message has no role");
      for (JsonNode part : message.path("content")) {
        if (part.path("type").asText().equals("image_url")) {
          SentPicture.of(part);
        }
      }
    }
    JsonNode format = request.path("response_format");
    if (format.path("type").asText().equals("json_schema")) {
      JsonNode named = format.path("json_schema");
      require(named.path("name").asText().matches("[\\w-]{1,64}"), "the schema has no name");
      require(named.path("schema").path("type").asText().equals("object"), "schema is no object");
      if (named.path("strict").asBoolean()) {
        checkStrict(named.path("schema"));
      }
    }
  }

  /** Structured outputs demand that each object is closed and all its fields are required. */
  private static void checkStrict(JsonNode schema) {
    if (schema.path("type").asText().equals("object")) {
      require(
          schema.path("additionalProperties").isBoolean()
              && !schema.path("additionalProperties").asBoolean(),
          "additionalProperties must be false");
      TreeSet<String> properties = new TreeSet<>();
      schema.path("properties").fieldNames().forEachRemaining(properties::add);
      TreeSet<String> required = new TreeSet<>();
      schema.path("required").forEach(name -> required.add(name.asText()));
      require(properties.equals(required), "all properties must be required");
      schema.path("properties").forEach(ValidRequest::checkStrict);
    }
    if (schema.has("items")) {
      checkStrict(schema.path("items"));
    }
  }

  private static void checkEmbedding(JsonNode request) {
    JsonNode input = request.path("input");
    require(input.isTextual() || input.isArray(), "input is missing");
    require(!input.isArray() || !input.isEmpty(), "input is empty");
    for (JsonNode text : input.isArray() ? input : List.of(input)) {
      require(!text.asText().isBlank(), "input has an empty string");
    }
    int dimensions = request.path("dimensions").asInt(HashedWords.DEFAULT_DIMENSIONS);
    require(dimensions >= 1 && dimensions <= 3072, "dimensions");
    String encoding = request.path("encoding_format").asText("float");
    require(encoding.equals("float") || encoding.equals("base64"), "encoding_format");
  }

  private static void require(boolean isRight, String rule) {
    if (!isRight) {
      throw new IllegalArgumentException(rule);
    }
  }
}
