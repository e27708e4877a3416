package com.easyecom.testkit.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.testkit.service.OpenApiDocument.Field;
import com.easyecom.testkit.service.OpenApiDocument.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {

  private final OpenApiDocument document =
      OpenApiDocument.of(
          """
          {"paths": {"/api/v1/cups": {
             "parameters": [],
             "get": {"summary": "List", "tags": ["Cups"],
                     "parameters": [{"in": "query", "name": "fromDay"}, {"in": "path", "name": "anId"}]},
             "post": {"summary": " ", "tags": []}}},
           "components": {"schemas": {"Cup": {"properties": {"unitPrice": {}, "name": {}}}}}}
          """);

  @Test
  void operationsAreFoundAmongOtherMembersOfAPath() {
    List<Operation> operations = document.operations();
    assertEquals(
        List.of("get /api/v1/cups", "post /api/v1/cups"),
        operations.stream().map(Operation::name).toList());
    assertTrue(operations.getFirst().hasSummary() && operations.getFirst().hasTag());
    assertFalse(operations.getLast().hasSummary() || operations.getLast().hasTag());
  }

  @Test
  void anAnswerIsToldByItsSchemaOrByHavingNone() {
    assertTrue(answers("{\"204\": {}}"));
    assertTrue(
        answers("{\"201\": {\"content\": {\"a/b\": {\"schema\": {\"type\": \"object\"}}}}}"));
    assertFalse(answers("{\"200\": {\"content\": {\"a/b\": {\"schema\": {}}}}}"));
    assertFalse(answers("{\"201\": {\"description\": \"Created\"}}"));
    assertFalse(
        answers("{\"400\": {\"content\": {\"a/b\": {\"schema\": {\"type\": \"object\"}}}}}"));
  }

  private static boolean answers(String responses) {
    return OpenApiDocument.of(
            "{\"paths\": {\"/a\": {\"get\": {\"responses\": " + responses + "}}}}")
        .operations()
        .getFirst()
        .saysWhatItAnswers();
  }

  @Test
  void propertiesAndQueryParametersAreNamedWithTheirPlace() {
    assertEquals(
        List.of(
            new Field("Cup", "unitPrice"),
            new Field("Cup", "name"),
            new Field("get /api/v1/cups", "fromDay")),
        document.fieldsAndFilters());
  }
}
