package com.easyecom.testkit.service;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.easyecom.testkit.golden.CanonicalJson;
import com.easyecom.testkit.golden.GoldenFile;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * The OpenAPI document that a service publishes is the committed one, and keeps the contract's
 * conventions. One line switches it on: {@code @QuarkusTest @WithEmbedded(schema = "catalog") class
 * OpenApiTest extends OpenApiContract {}}.
 */
public abstract class OpenApiContract {

  private static final String SNAKE_CASE = "[a-z][a-z0-9]*(_[a-z0-9]+)*";

  /** Where the document is committed, from the project's root. */
  protected String goldenFile() {
    String service = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
    return "docs/openapi/" + service + ".json";
  }

  @Test
  void theDocumentIsTheCommittedOne() {
    GoldenFile.of(goldenFile()).assertSame(CanonicalJson.of(published()));
  }

  @Test
  void onlyPublicPathsArePublished() {
    OpenApiDocument document = OpenApiDocument.of(published());
    assertFalse(document.paths().isEmpty());
    assertEquals(
        List.of(),
        document.paths().stream()
            .filter(path -> !path.startsWith("/api/v1/") && !path.startsWith("/.well-known/"))
            .toList());
  }

  @Test
  void everyOperationHasASummaryAndATag() {
    assertEquals(
        List.of(),
        OpenApiDocument.of(published()).operations().stream()
            .filter(operation -> !operation.hasSummary() || !operation.hasTag())
            .map(OpenApiDocument.Operation::name)
            .toList());
  }

  @Test
  void everyOperationSaysWhatItAnswers() {
    assertEquals(
        List.of(),
        OpenApiDocument.of(published()).operations().stream()
            .filter(operation -> !operation.saysWhatItAnswers())
            .map(OpenApiDocument.Operation::name)
            .toList());
  }

  @Test
  void everyFieldAndFilterIsNamedInSnakeCase() {
    assertEquals(
        List.of(),
        OpenApiDocument.of(published()).fieldsAndFilters().stream()
            .filter(field -> !field.name().matches(SNAKE_CASE))
            .toList());
  }

  private static String published() {
    return given()
        .queryParam("format", "json")
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
