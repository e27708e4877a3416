package com.easyecom.gateway.docs;

import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The reusable parts of an OpenAPI document (schemas, parameters, answers, ...), by the reference
 * that means each, for example {@code #/components/schemas/Order}.
 */
final class Components {

  private static final Pattern REFERENCE = Pattern.compile("#/components/([^/]+)/([^/]+)(/.*)?");

  private final Map<String, JsonObject> byReference = new LinkedHashMap<>();

  /** Those of a document that its paths need, directly or through each other. */
  static Components neededBy(JsonObject paths, JsonObject document) {
    Components needed = new Components();
    Deque<String> open = new ArrayDeque<>(JsonTree.references(paths));
    while (!open.isEmpty()) {
      String reference = whole(open.pop());
      @Nullable JsonObject component = find(document, reference);
      if (component != null && needed.byReference.putIfAbsent(reference, component) == null) {
        open.addAll(JsonTree.references(component));
      }
    }
    return needed;
  }

  Set<String> references() {
    return byReference.keySet();
  }

  boolean has(String reference) {
    return byReference.containsKey(reference);
  }

  JsonObject get(String reference) {
    return Objects.requireNonNull(byReference.get(reference));
  }

  void put(String reference, JsonObject component) {
    byReference.put(reference, component);
  }

  /** As a document's {@code components} member. */
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    byReference.forEach(
        (reference, component) -> {
          Matcher parts = parts(reference);
          String kind = parts.group(1);
          if (!json.containsKey(kind)) {
            json.put(kind, new JsonObject());
          }
          json.getJsonObject(kind).put(parts.group(2), component);
        });
    return json;
  }

  /** The component that a reference means or points into. */
  static String whole(String reference) {
    Matcher parts = REFERENCE.matcher(reference);
    return parts.matches() ? "#/components/" + parts.group(1) + "/" + parts.group(2) : reference;
  }

  private static @Nullable JsonObject find(JsonObject document, String reference) {
    Matcher parts = REFERENCE.matcher(reference);
    if (!parts.matches()) {
      return null;
    }
    JsonObject components = document.getJsonObject("components", new JsonObject());
    return components.getJsonObject(parts.group(1), new JsonObject()).getJsonObject(parts.group(2));
  }

  private static Matcher parts(String reference) {
    Matcher parts = REFERENCE.matcher(reference);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not a component: " + reference);
    }
    return parts;
  }
}
