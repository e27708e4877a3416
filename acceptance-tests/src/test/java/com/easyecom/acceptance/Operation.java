package com.easyecom.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Something that the published document (OpenAPI) says can be asked of the shop.
 *
 * @param method in lower case
 * @param takesFile whether it is asked with a file, as a browser sends one
 */
record Operation(String method, String path, boolean takesFile) {

  private static final Set<String> CHANGES = Set.of("post", "put", "patch", "delete");

  /** All that change something and whose answers can have a property of one of these names. */
  static List<Operation> changesIn(JsonNode document, Set<String> properties) {
    List<Operation> found = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        each -> {
                          JsonNode answers = each.getValue().path("responses");
                          if (CHANGES.contains(each.getKey())
                              && reaches(answers, properties, document, new HashSet<>())) {
                            JsonNode kinds = each.getValue().at("/requestBody/content");
                            found.add(
                                new Operation(
                                    each.getKey(),
                                    path.getKey(),
                                    kinds.has("multipart/form-data")));
                          }
                        }));
    return found;
  }

  /** Whether a schema has such a property, in itself or in what it refers to. */
  private static boolean reaches(
      JsonNode part, Set<String> properties, JsonNode document, Set<String> seen) {
    for (String property : properties) {
      if (part.path("properties").has(property)) {
        return true;
      }
    }
    String reference = part.path("$ref").asText();
    if (!reference.isEmpty()) {
      return seen.add(reference)
          && reaches(document.at(reference.substring(1)), properties, document, seen);
    }
    for (JsonNode child : part) {
      if (reaches(child, properties, document, seen)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
