package com.easyecom.vision.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a vision model says of a product, in the order and spelling that is embedded. */
record ProductDescription(
    String kind,
    String category,
    List<String> colours,
    String material,
    String shape,
    @Nullable String brand,
    List<String> text) {

  private static final int MOST_ANSWER_CHARACTERS = 8_000;
  private static final int MOST_CHARACTERS = 120;
  private static final int MOST_PIECES = 8;

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .withCoercionConfig(
              LogicalType.Textual,
              text ->
                  text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build()
          .readerFor(ProductDescription.class);

  /**
   * Puts all of it into one spelling. A product may bear more text than is wanted: what comes first
   * is kept, of each piece too. The model's order of colours and text is not, since it varies.
   *
   * @throws IllegalArgumentException saying what is missing or too long
   */
  ProductDescription {
    kind = word("kind", kind);
    category = word("category", category);
    colours = sorted("colours", colours);
    material = word("material", material);
    shape = word("shape", shape);
    brand = brand == null || brand.isBlank() ? null : word("brand", brand);
    text = sorted("text", beginnings(text));
    if (!DescriptionPrompt.COLOURS.containsAll(colours)) {
      throw new IllegalArgumentException("one of the colours is none that was asked for");
    }
  }

  /**
   * Reads a model's answer, which need not keep to the schema.
   *
   * @throws OpenAiException nonsense
   */
  static ProductDescription read(String answer) {
    if (answer.length() > MOST_ANSWER_CHARACTERS) {
      throw nonsense("it is too long");
    }
    try {
      ProductDescription description = JSON.readValue(answer);
      if (description == null) {
        throw nonsense("it is null");
      }
      return description;
    } catch (JsonProcessingException wrong) {
      // Its message quotes the answer, which may quote the picture: neither belongs in a log.
      throw nonsense(
          wrong.getCause() instanceof IllegalArgumentException rule
              ? String.valueOf(rule.getMessage())
              : "it is not JSON of the schema");
    }
  }

  /** One sentence, the same for the same description. */
  String sentence() {
    Stream<String> parts =
        Stream.of(
            kind,
            category,
            String.join(" ", colours),
            material,
            shape,
            brand == null ? "" : "brand " + brand,
            text.isEmpty() ? "" : "text " + String.join(" ", text));
    return String.join(", ", parts.filter(part -> !part.isEmpty()).toList());
  }

  private static @Nullable List<String> beginnings(@Nullable List<String> pieces) {
    return pieces == null
        ? null
        : pieces.stream()
            .filter(piece -> !piece.isBlank())
            .map(piece -> piece.substring(0, Math.min(piece.length(), MOST_CHARACTERS)))
            .toList();
  }

  private static List<String> sorted(String field, @Nullable List<String> pieces) {
    if (pieces == null) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return pieces.stream()
        .limit(MOST_PIECES)
        .map(piece -> word(field, piece))
        .distinct()
        .sorted()
        .toList();
  }

  private static String word(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(field + " is missing");
    }
    if (value.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException(field + " is too long");
    }
    return Normalizer.normalize(value, Normalizer.Form.NFKC)
        .replaceAll("[\\p{Cntrl}\\s]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private static OpenAiException nonsense(String why) {
    return new OpenAiException(
        OpenAiException.Kind.NONSENSE,
        "OpenAI's description of a picture makes no sense: %s; check the vision model"
            .formatted(why));
  }
}
