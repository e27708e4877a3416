package com.easyecom.testkit.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What tests ask of an OpenAPI document. */
record OpenApiDocument(JsonNode root) {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  /**
   * An operation.
   *
   * @param name method and path
   */
  record Operation(String name, JsonNode definition) {

    boolean hasSummary() {
      return !definition.path("summary").asText().isBlank();
    }

    boolean hasTag() {
      return !definition.path("tags").isEmpty();
    }

    /** With a body whose form is told, or none at all. */
    boolean saysWhatItAnswers() {
      JsonNode answers = definition.path("responses");
      return answers.has("204")
          || answers
              .propertyStream()
              .filter(answer -> answer.getKey().startsWith("2"))
              .flatMap(answer -> answer.getValue().path("content").valueStream())
              .anyMatch(content -> !content.path("schema").isEmpty());
    }

    private Stream<Field> filters() {
      return definition
          .path("parameters")
          .valueStream()
          .filter(parameter -> parameter.path("in").asText().equals("query"))
          .map(parameter -> new Field(name, parameter.path("name").asText()));
    }
  }

  /**
   * A schema's property, or an operation's query parameter.
   *
   * @param of the schema's or operation's name
   */
  record Field(String of, String name) {}

  static OpenApiDocument of(String json) {
    try {
      return new OpenApiDocument(new ObjectMapper().readTree(json));
    } catch (JsonProcessingException noJson) {
      throw new IllegalArgumentException(noJson);
    }
  }

  List<String> paths() {
    return root.path("paths").propertyStream().map(path -> path.getKey()).toList();
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (var path : root.path("paths").properties()) {
      for (var member : path.getValue().properties()) {
        if (METHODS.contains(member.getKey())) {
          String name = member.getKey() + " " + path.getKey();
          operations.add(new Operation(name, member.getValue()));
        }
      }
    }
    return operations;
  }

  List<Field> fieldsAndFilters() {
    Stream<Field> fields =
        root.path("components")
            .path("schemas")
            .propertyStream()
            .flatMap(
                schema ->
                    schema
                        .getValue()
                        .path("properties")
                        .propertyStream()
                        .map(property -> new Field(schema.getKey(), property.getKey())));
    return Stream.concat(fields, operations().stream().flatMap(Operation::filters)).toList();
  }
}
