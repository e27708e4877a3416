package com.easyecom.bench.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;

/**
 * A request, and what its answer must be.
 *
 * @param path with the query, encoded
 * @param answer whether this body is right
 */
record Question(Kind kind, String path, Predicate<JsonNode> answer) {}
