package com.easyecom.kit.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Where in a body a field stands. */
record FieldPath(List<Reference> steps) {

  static FieldPath of(JsonMappingException exception) {
    return new FieldPath(exception.getPath());
  }

  /**
   * Takes the field out of the body.
   *
   * @return whether it was there
   */
  boolean removeFrom(JsonNode body) {
    JsonNode parent = body;
    for (Reference step : steps.subList(0, Math.max(0, steps.size() - 1))) {
      parent = isIndex(step) ? parent.path(step.getIndex()) : parent.path(step.getFieldName());
    }
    if (steps.isEmpty()) {
      return false;
    }
    Reference last = steps.getLast();
    return switch (parent) {
      case ObjectNode object -> object.remove(last.getFieldName()) != null;
      // An element is nulled, not removed: the others' indexes stay true.
      case ArrayNode array when !array.path(last.getIndex()).isNull() -> {
        array.setNull(last.getIndex());
        yield true;
      }
      default -> false;
    };
  }

  private static boolean isIndex(Reference step) {
    return step.getFieldName() == null;
  }

  /** What clients call their fields may hold halves of characters, which no answer can. */
  private static String wellFormed(String text) {
    return new String(text.getBytes(UTF_8), UTF_8);
  }

  /** The path as clients read it: {@code items[0].quantity}. */
  @Override
  public String toString() {
    StringBuilder path = new StringBuilder();
    for (Reference step : steps) {
      if (isIndex(step)) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.isEmpty() ? "body" : wellFormed(path.toString());
  }
}
