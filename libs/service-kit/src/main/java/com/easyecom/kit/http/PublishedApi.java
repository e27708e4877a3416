package com.easyecom.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Makes the OpenAPI document tell what people see: no internal paths, enums as they stand in JSON,
 * and files as text.
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

  /** A report's file is text, whatever its JSON is made of. */
  @Override
  public @Nullable APIResponse filterAPIResponse(APIResponse response) {
    MediaType file =
        response.getContent() == null ? null : response.getContent().getMediaType(CsvDownload.TYPE);
    if (file != null) {
      file.setSchema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
    return response;
  }

  private static Object onTheWire(Object constant) {
    return constant instanceof String name ? name.toLowerCase(Locale.ROOT) : constant;
  }
}
