package com.easyecom.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each planted change of a schema that would break somebody is found. */
class SchemaCompatibilityTest {

  private static final String BEFORE =
      """
      {"type": "object",
       "properties": {
         "id": {"type": "integer"},
         "note": {"type": ["string", "null"]},
         "lines": {"type": "array", "items": {
           "type": "object",
           "properties": {"amount": {"type": "string", "pattern": "^[0-9]+$"}},
           "required": ["amount"]}}},
       "required": ["id", "lines"]}
      """;

  @Test
  void theSameSchemaIsHarmless() {
    finds(BEFORE);
  }

  @Test
  void aNewOptionalPropertyIsHarmless() {
    finds(BEFORE.replace("\"id\": {", "\"more\": {\"type\": [\"string\", \"null\"]}, \"id\": {"));
  }

  @Test
  void anOptionalPropertyMayGo() {
    finds(BEFORE.replace("\"note\": {\"type\": [\"string\", \"null\"]},", ""));
  }

  @Test
  void aRequiredPropertyMayNotGo() {
    finds(
        BEFORE.replace("\"id\": {\"type\": \"integer\"},", "").replace("\"id\", ", ""),
        ".id is required by older readers");
  }

  @Test
  void aRequiredPropertyMayNotBecomeOptional() {
    finds(
        BEFORE
            .replace(
                "\"id\": {\"type\": \"integer\"}", "\"id\": {\"type\": [\"integer\", \"null\"]}")
            .replace("\"id\", ", ""),
        ".id is required by older readers",
        ".id has another type");
  }

  @Test
  void aNewRequiredPropertyIsMissingInOlderEvents() {
    finds(
        BEFORE
            .replace("\"id\": {", "\"more\": {\"type\": \"string\"}, \"id\": {")
            .replace("[\"id\"", "[\"more\", \"id\""),
        ".more is missing in older events");
  }

  @Test
  void anOptionalPropertyMayNotBecomeRequired() {
    finds(BEFORE.replace("[\"id\"", "[\"note\", \"id\""), ".note is missing in older events");
  }

  @Test
  void aTypeMayNotChange() {
    finds(BEFORE.replace("\"integer\"", "\"string\""), ".id has another type");
  }

  @Test
  void changesInsideOfListsAreFound() {
    finds(BEFORE.replace("^[0-9]+$", "^[0-9]+[.][0-9]$"), ".lines[].amount has another pattern");
    finds(
        BEFORE.replace("\"required\": [\"amount\"]", "\"required\": []"),
        ".lines[].amount is required by older readers");
  }

  private static void finds(String after, String... problems) {
    assertEquals(List.of(problems), SchemaCompatibility.problems(json(BEFORE), json(after)));
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException planted) {
      throw new IllegalArgumentException(planted);
    }
  }
}
