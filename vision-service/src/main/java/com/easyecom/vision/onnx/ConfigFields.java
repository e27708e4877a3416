package com.easyecom.vision.onnx;

import com.easyecom.vision.embedding.ModelUnavailableException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The fields of a configuration file. What is null is as what is not there; what is of another kind
 * than expected is refused with the field's name.
 */
final class ConfigFields {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String file;
  private final JsonNode json;

  private ConfigFields(String file, JsonNode json) {
    this.file = file;
    this.json = json;
  }

  /**
   * @param file its name, for messages
   */
  static ConfigFields read(String file, byte[] bytes) {
    JsonNode json;
    try {
      json = MAPPER.readTree(bytes);
    } catch (IOException broken) {
      throw new ModelUnavailableException(file + " is not JSON: " + broken.getMessage(), broken);
    }
    if (!json.isObject()) {
      throw new ModelUnavailableException(file + " is not a JSON object");
    }
    return new ConfigFields(file, json);
  }

  List<String> names() {
    return json.properties().stream().map(field -> field.getKey()).toList();
  }

  Optional<JsonNode> value(String field) {
    return Optional.ofNullable(json.get(field)).filter(value -> !value.isNull());
  }

  boolean isOn(String field, boolean usual) {
    Optional<JsonNode> value = value(field);
    if (value.isPresent() && !value.get().isBoolean()) {
      throw wrong(field, "true or false");
    }
    return value.map(JsonNode::booleanValue).orElse(usual);
  }

  double aboveZero(String field, double usual) {
    Optional<JsonNode> value = value(field);
    if (value.isPresent() && !(value.get().isNumber() && value.get().doubleValue() > 0)) {
      throw wrong(field, "a number above 0");
    }
    return value.map(JsonNode::doubleValue).orElse(usual);
  }

  /** One number for each channel, or one for all. */
  List<Double> channels(String field, List<Double> usual) {
    Optional<JsonNode> value = value(field);
    if (value.isEmpty()) {
      return usual;
    }
    if (value.get().isNumber()) {
      return Collections.nCopies(Rgb.CHANNELS, value.get().doubleValue());
    }
    List<Double> numbers = new ArrayList<>();
    for (JsonNode number : value.get()) {
      numbers.add(number.isNumber() ? number.doubleValue() : Double.NaN);
    }
    if (numbers.size() != Rgb.CHANNELS || numbers.contains(Double.NaN)) {
      throw wrong(field, "three numbers: red, green and blue");
    }
    return List.copyOf(numbers);
  }

  /** A square of so many pixels, if the field is one number. */
  Optional<Area> square(String field) {
    return value(field).filter(JsonNode::isNumber).map(side -> area(field, side, side));
  }

  /** Of {@code {"shortest_edge": 224}}: the number. */
  Optional<Integer> shorterSide(String field) {
    return value(field)
        .filter(size -> size.hasNonNull("shortest_edge") && size.size() == 1)
        .map(size -> size.get("shortest_edge"))
        .map(side -> area(field, side, side).height());
  }

  /** Of {@code {"height": 224, "width": 224}}; anything else is refused. */
  Area heightAndWidth(String field) {
    return value(field)
        .filter(size -> size.hasNonNull("height") && size.hasNonNull("width") && size.size() == 2)
        .map(size -> area(field, size.get("height"), size.get("width")))
        .orElseThrow(() -> wrong(field, "a number, or have height and width"));
  }

  private Area area(String field, JsonNode height, JsonNode width) {
    if (!height.isIntegralNumber() || !width.isIntegralNumber()) {
      throw wrong(field, "whole numbers");
    }
    return Area.checked(field + " of " + file, height.longValue(), width.longValue());
  }

  ModelUnavailableException wrong(String field, String right) {
    return new ModelUnavailableException(
        "The field %s of %s must be %s, not %s".formatted(field, file, right, json.get(field)));
  }
}
