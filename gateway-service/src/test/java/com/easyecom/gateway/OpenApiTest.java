package com.easyecom.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.gateway.support.Services;
import com.easyecom.gateway.support.StubService;
import com.easyecom.gateway.support.StubServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class OpenApiTest {

  private static final long LONGER_THAN_REMEMBERED_MILLIS = 400;

  Services services;

  @BeforeEach
  void documentTheServices() throws InterruptedException {
    document(services.catalog(), "/api/v1/products", "object");
    document(services.order(), "/api/v1/orders", "string");
    Thread.sleep(LONGER_THAN_REMEMBERED_MILLIS);
  }

  @Test
  void oneDocumentShowsWhatAllServicesOffer() {
    given()
        .get("/openapi")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("paths", hasKey("/api/v1/products"))
        .body("paths", hasKey("/api/v1/orders"))
        .body("paths", not(hasKey("/internal/things")))
        .body("servers[0].url", is("/"))
        .body("components.schemas.Item.type", is("object"))
        .body("components.schemas.Item_order.type", is("string"))
        .body(
            "paths.'/api/v1/orders'.get.responses.'200'.'$ref'",
            is("#/components/schemas/Item_order"));
  }

  @Test
  void theSameDocumentIsThereAsYaml() {
    String yaml =
        given()
            .accept("application/yaml")
            .get("/openapi")
            .then()
            .statusCode(200)
            .header("Content-Type", is("application/yaml"))
            .extract()
            .asString();

    Map<String, Object> parsed = new Yaml().load(yaml);
    Map<String, Object> json = new JsonObject(given().get("/openapi").asString()).getMap();
    assertEquals(json.keySet(), parsed.keySet());
    assertTrue(((Map<?, ?>) parsed.get("paths")).containsKey("/api/v1/orders"));
  }

  @Test
  void aServiceThatIsDownKeepsThePartItLastHad() throws InterruptedException {
    given().get("/openapi").then().body("paths", hasKey("/api/v1/orders"));
    services.order().die();
    try {
      Thread.sleep(LONGER_THAN_REMEMBERED_MILLIS);
      given()
          .get("/openapi")
          .then()
          .statusCode(200)
          .body("paths", hasKey("/api/v1/orders"))
          .body("paths", hasKey("/api/v1/products"));
    } finally {
      services.order().comeBack();
    }
  }

  @Test
  void aChangedServiceIsShownChangedSoonAfter() throws InterruptedException {
    given().get("/openapi").then().body("paths", not(hasKey("/api/v1/returns")));
    document(services.order(), "/api/v1/returns", "string");
    Thread.sleep(LONGER_THAN_REMEMBERED_MILLIS);

    given().get("/openapi").then().body("paths", hasKey("/api/v1/returns"));
  }

  @Test
  void answersThatAreNoDocumentAreLeftOut() throws InterruptedException {
    services.auth().setOpenApi(new JsonObject().put("paths", "nonsense"));
    Thread.sleep(LONGER_THAN_REMEMBERED_MILLIS);
    try {
      given().get("/openapi").then().statusCode(200).body("paths", not(anEmptyMap()));
    } finally {
      services.auth().setOpenApi(new JsonObject());
    }
  }

  private static void document(StubService service, String path, String itemType) {
    String get = "{\"get\": {\"responses\": {\"200\": {\"$ref\": \"#/components/schemas/Item\"}}}}";
    service.setOpenApi(
        new JsonObject()
            .put("openapi", "3.1.0")
            .put(
                "paths",
                new JsonObject()
                    .put(path, new JsonObject(get))
                    .put("/internal/things", new JsonObject(get)))
            .put(
                "components",
                new JsonObject("{\"schemas\": {\"Item\": {\"type\": \"" + itemType + "\"}}}")));
  }
}
