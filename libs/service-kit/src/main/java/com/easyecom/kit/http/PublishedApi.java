package com.easyecom.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Makes the OpenAPI document tell what people see: no internal paths, and enums as they stand in
 * JSON.
 */
@OpenApiFilter(RunStage.BUILD)
public class PublishedApi implements OASFilter {

  private static final String INTERNAL = "/internal/";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
      List<String> paths = List.copyOf(document.getPaths().getPathItems().keySet());
      paths.stream()
          .filter(path -> path.startsWith(INTERNAL))
          .forEach(document.getPaths()::removePathItem);
    }
  }

  @Override
  public @Nullable Schema filterSchema(Schema schema) {
    List<Object> constants = schema.getEnumeration();
    if (constants != null) {
      schema.setEnumeration(constants.stream().map(PublishedApi::onTheWire).toList());
    }
    return schema;
  }

  private static Object onTheWire(Object constant) {
    return constant instanceof String name ? name.toLowerCase(Locale.ROOT) : constant;
  }
}
