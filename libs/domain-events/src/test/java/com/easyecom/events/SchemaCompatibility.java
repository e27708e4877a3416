package com.easyecom.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a changed schema would break. Events are kept for ever and services are updated one by one:
 * this release must read what older ones wrote, and older ones what this one writes. Whatever is
 * refused here needs a new version of the event, beside the old one.
 */
final class SchemaCompatibility {

  /** What says how a value looks, apart from its parts. */
  private static final List<String> SHAPE = List.of("type", "pattern", "format", "enum", "anyOf");

  private final List<String> problems = new ArrayList<>();

  private SchemaCompatibility() {}

  /** The problems, each named by its place; none when the change is harmless. */
  static List<String> problems(JsonNode before, JsonNode after) {
    SchemaCompatibility check = new SchemaCompatibility();
    check.compare("", before, after);
    return check.problems;
  }

  private void compare(String place, JsonNode before, JsonNode after) {
    for (String keyword : SHAPE) {
      if (!before.path(keyword).equals(after.path(keyword))) {
        problems.add(place + " has another " + keyword);
      }
    }
    if (before.has("items")) {
      compare(place + "[]", before.path("items"), after.path("items"));
    }
    compareProperties(place, before, after);
  }

  private void compareProperties(String place, JsonNode before, JsonNode after) {
    Set<String> wasRequired = required(before);
    Set<String> isRequired = required(after);
    for (Map.Entry<String, JsonNode> property : before.path("properties").properties()) {
      String name = property.getKey();
      String path = place + "." + name;
      JsonNode now = after.path("properties").path(name);
      if (wasRequired.contains(name) && !isRequired.contains(name)) {
        problems.add(path + " is required by older readers");
      }
      if (!now.isMissingNode()) {
        compare(path, property.getValue(), now);
      }
    }
    for (String name : isRequired) {
      if (!wasRequired.contains(name)) {
        problems.add(place + "." + name + " is missing in older events");
      }
    }
  }

  private static Set<String> required(JsonNode schema) {
    Set<String> names = new TreeSet<>();
    schema.path("required").forEach(name -> names.add(name.asText()));
    return names;
  }
}
