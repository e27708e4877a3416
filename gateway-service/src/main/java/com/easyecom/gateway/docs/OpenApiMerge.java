package com.easyecom.gateway.docs;

import com.easyecom.gateway.routing.Service;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes one OpenAPI document of the services' documents: what is public, each thing once. */
final class OpenApiMerge {

  private static final String SPECIFICATION = "3.1.0";

  private final Components components = new Components();
  private final JsonObject paths = new JsonObject();
  private final JsonArray tags = new JsonArray();
  private final Set<String> tagNames = new HashSet<>();
  private final Set<String> operationIds = new HashSet<>();

  private OpenApiMerge() {}

  /**
   * @param parts what each service shows; a service may be missing
   * @param version of the shop as a whole
   */
  static JsonObject merge(Map<Service, ServiceDocument> parts, String version) {
    OpenApiMerge merge = new OpenApiMerge();
    parts.forEach(
        (service, part) -> merge.add(part, "_" + service.name().toLowerCase(Locale.ROOT)));
    return merge.toJson(version);
  }

  private void add(ServiceDocument part, String suffix) {
    NameClashes clashes = NameClashes.between(components, part.components(), suffix);
    for (String reference : part.components().references()) {
      components.put(
          clashes.apply(reference),
          JsonTree.withReferences(part.components().get(reference), clashes::apply));
    }
    JsonTree.withReferences(part.paths(), clashes::apply)
        .forEach(
            path -> paths.put(path.getKey(), withOwnIds((JsonObject) path.getValue(), suffix)));
    part.tags().stream().filter(tag -> tagNames.add(tag.getString("name"))).forEach(tags::add);
  }

  /** Operation ids name methods of generated clients, so they must differ. */
  private JsonObject withOwnIds(JsonObject item, String suffix) {
    for (Map.Entry<String, Object> member : item) {
      if (member.getValue() instanceof JsonObject operation
          && operation.getValue("operationId") instanceof String id
          && !operationIds.add(id)) {
        operation.put("operationId", id + suffix);
      }
    }
    return item;
  }

  private JsonObject toJson(String version) {
    return new JsonObject()
        .put("openapi", SPECIFICATION)
        .put(
            "info",
            new JsonObject()
                .put("title", "Easy Ecom")
                .put("version", version)
                .put("description", "Stock, sales, returns and books of one shop."))
        .put("servers", new JsonArray().add(new JsonObject().put("url", "/")))
        .put("tags", tags)
        .put("paths", paths)
        .put("components", components.toJson().put("securitySchemes", Security.schemes()));
  }
}
