package com.easyecom.vision.openai;

import static dev.langchain4j.model.output.FinishReason.CONTENT_FILTER;
import static dev.langchain4j.model.output.FinishReason.STOP;

import com.easyecom.vision.embedding.UnitLength;
import com.easyecom.vision.openai.OpenAiException.Kind;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.output.FinishReason;
import java.time.Duration;
import java.util.Base64;

/**
 * The two models behind one API. Each method is one call, without retries. In a Quarkus application
 * only: there the builders make clients of its own.
 */
final class OpenAiModels {

  /** Enough for a description of the schema's fields; more is a model that does not end. */
  private static final int MOST_TOKENS = 500;

  private static final int SEED = 1;

  private final ChatModel vision;
  private final EmbeddingModel embedding;
  private final int dimension;

  OpenAiModels(OpenAiSettings settings, String apiKey) {
    Duration timeout = Duration.ofSeconds(settings.callTimeoutSeconds());
    dimension = settings.dimension();
    vision =
        OpenAiChatModel.builder()
            .baseUrl(settings.baseUrl())
            .apiKey(apiKey)
            .modelName(settings.visionModel())
            .responseFormat(responseFormat())
            .strictJsonSchema(true)
            .temperature(0.0)
            .seed(SEED)
            .maxCompletionTokens(MOST_TOKENS)
            .timeout(timeout)
            .maxRetries(0)
            .build();
    embedding =
        OpenAiEmbeddingModel.builder()
            .baseUrl(settings.baseUrl())
            .apiKey(apiKey)
            .modelName(settings.embeddingModel())
            .dimensions(dimension)
            .timeout(timeout)
            .maxRetries(0)
            .build();
  }

  /** What the picture shows. */
  ProductDescription describe(byte[] jpeg) {
    // Low detail is a picture of 512 x 512 at a fixed price: what ours is already.
    ImageContent picture =
        ImageContent.from(
            Base64.getEncoder().encodeToString(jpeg), "image/jpeg", ImageContent.DetailLevel.LOW);
    ChatResponse answer =
        vision.chat(SystemMessage.from(DescriptionPrompt.INSTRUCTIONS), UserMessage.from(picture));
    FinishReason reason = answer.finishReason();
    String text = answer.aiMessage().text();
    if (reason == CONTENT_FILTER) {
      throw CallFailures.notDescribed();
    }
    if (reason != STOP || text == null) {
      throw new OpenAiException(
          Kind.NONSENSE,
          "OpenAI's description of a picture is empty or cut off (%s): check the vision model"
              .formatted(reason));
    }
    return ProductDescription.read(text);
  }

  /** The vector of a sentence, of length one. */
  float[] embed(String sentence) {
    float[] vector = embedding.embed(sentence).content().vector();
    if (vector.length != dimension) {
      throw new OpenAiException(
          Kind.NONSENSE,
          "OpenAI's vector has %d numbers instead of %d: choose an embedding model that has so many"
              .formatted(vector.length, dimension));
    }
    if (!UnitLength.scale(vector)) {
      throw new OpenAiException(
          Kind.NONSENSE, "OpenAI's vector is all zeros, or not finite: check the embedding model");
    }
    return vector;
  }

  private static ResponseFormat responseFormat() {
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(
            JsonSchema.builder()
                .name(DescriptionPrompt.SCHEMA_NAME)
                .rootElement(JsonRawSchema.from(DescriptionPrompt.SCHEMA))
                .build())
        .build();
  }
}
