package com.easyecom.bench.arrivals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A request, and what its answer must be.
 *
 * @param path with the query, encoded
 * @param body what is posted; null: it is a GET
 * @param answer whether this body is right
 */
public record Question(
    RequestKind kind, String path, @Nullable String body, Predicate<JsonNode> answer) {

  /** A GET. */
  public Question(RequestKind kind, String path, Predicate<JsonNode> answer) {
    this(kind, path, null, answer);
  }
}
