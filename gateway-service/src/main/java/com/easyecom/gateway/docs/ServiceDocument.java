package com.easyecom.gateway.docs;

import com.easyecom.gateway.routing.RouteTable;
import com.easyecom.gateway.routing.Service;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of a service's OpenAPI document that exists outside.
 *
 * @param paths those that the gateway sends to this very service
 * @param components what these paths need
 * @param tags the service's groups of operations, those with public operations only
 */
record ServiceDocument(JsonObject paths, Components components, List<JsonObject> tags) {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  static ServiceDocument publicPartOf(JsonObject document, Service service, RouteTable routes) {
    JsonObject paths = new JsonObject();
    for (Map.Entry<String, Object> path : document.getJsonObject("paths", new JsonObject())) {
      boolean routed =
          routes.find(path.getKey()).filter(row -> row.owner().mayBe(service)).isPresent();
      if (routed && path.getValue() instanceof JsonObject item) {
        paths.put(path.getKey(), publicItem(item, document.getJsonArray("security")));
      }
    }
    return new ServiceDocument(
        paths, Components.neededBy(paths, document), usedTags(document, paths));
  }

  private static JsonObject publicItem(JsonObject item, @Nullable JsonArray defaultSecurity) {
    JsonObject copy = item.copy();
    copy.remove("servers");
    for (String method : METHODS) {
      if (copy.getValue(method) instanceof JsonObject operation) {
        operation.remove("servers");
        @Nullable JsonArray security = operation.getJsonArray("security", defaultSecurity);
        if (security != null) {
          operation.put("security", Security.byToken(security));
        }
      }
    }
    return copy;
  }

  private static List<JsonObject> usedTags(JsonObject document, JsonObject paths) {
    return document.getJsonArray("tags", new JsonArray()).stream()
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .filter(tag -> isUsed(tag.getString("name"), paths))
        .toList();
  }

  private static boolean isUsed(String tag, JsonObject paths) {
    return paths.stream()
        .flatMap(path -> ((JsonObject) path.getValue()).stream())
        .anyMatch(
            member ->
                member.getValue() instanceof JsonObject operation
                    && operation.getJsonArray("tags", new JsonArray()).contains(tag));
  }
}
