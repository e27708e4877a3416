package com.easyecom.gateway.docs;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Walks over JSON documents. */
final class JsonTree {

  private static final String LOCAL_REFERENCE = "#/";

  private JsonTree() {}

  /** A copy in which each reference into the document is what the function makes of it. */
  static JsonObject withReferences(JsonObject tree, UnaryOperator<String> change) {
    JsonObject copy = new JsonObject();
    tree.forEach(member -> copy.put(member.getKey(), changed(member.getValue(), change)));
    return copy;
  }

  /** All references into the document that the tree holds. */
  static Set<String> references(JsonObject tree) {
    Set<String> found = new LinkedHashSet<>();
    withReferences(
        tree,
        reference -> {
          found.add(reference);
          return reference;
        });
    return found;
  }

  /** The tree as plain maps and lists. */
  static Map<String, @Nullable Object> plain(JsonObject tree) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    tree.forEach(member -> map.put(member.getKey(), plain(member.getValue())));
    return map;
  }

  private static @Nullable Object plain(@Nullable Object node) {
    return switch (node) {
      case JsonObject object -> plain(object);
      case JsonArray array -> {
        List<@Nullable Object> list = new ArrayList<>();
        array.forEach(item -> list.add(plain(item)));
        yield list;
      }
      case null, default -> node;
    };
  }

  /** References stand in {@code $ref}, but also in a discriminator's mapping: any such text. */
  private static @Nullable Object changed(@Nullable Object node, UnaryOperator<String> change) {
    return switch (node) {
      case JsonObject object -> withReferences(object, change);
      case JsonArray array -> {
        JsonArray copy = new JsonArray();
        array.forEach(item -> copy.add(changed(item, change)));
        yield copy;
      }
      case String text when text.startsWith(LOCAL_REFERENCE) -> change.apply(text);
      case null, default -> node;
    };
  }
}
