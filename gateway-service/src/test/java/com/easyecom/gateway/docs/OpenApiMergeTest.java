package com.easyecom.gateway.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.gateway.routing.RouteTable;
import com.easyecom.gateway.routing.Service;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenApiMergeTest {

  private final Map<Service, JsonObject> documents = new EnumMap<>(Service.class);

  @Test
  void onlyPathsThatTheGatewaySendsToTheServiceAreShown() {
    documents.put(
        Service.ORDER,
        document(
            "{'/api/v1/orders/{id}': {}, '/internal/orders': {}, '/api/v1/products': {}}", "{}"));
    documents.put(Service.CATALOG, document("{'/api/v1/products': {}, '/q/health': {}}", "{}"));

    assertEquals(
        Set.of("/api/v1/orders/{id}", "/api/v1/products"),
        merged().getJsonObject("paths").fieldNames());
  }

  @Test
  void schemasThatNoPublicPathNeedsAreLeftOut() {
    documents.put(
        Service.ORDER,
        document(
            "{'/api/v1/orders': {'get': {'x': {'$ref': '#/components/schemas/Order'}}},"
                + " '/internal/tombstones': {'x': {'$ref': '#/components/schemas/Tombstone'}}}",
            "{'schemas': {'Order': {'lines': {'$ref': '#/components/schemas/Line'}},"
                + " 'Line': {'order': {'$ref': '#/components/schemas/Order'}},"
                + " 'Tombstone': {}}}"));

    assertEquals(Set.of("Order", "Line"), schemas().fieldNames());
  }

  @Test
  void aSchemaThatTwoServicesShareIsThereOnce() {
    documents.put(Service.CATALOG, using("/api/v1/products", "Problem", "{'type': 'object'}"));
    documents.put(Service.ORDER, using("/api/v1/orders", "Problem", "{'type': 'object'}"));

    assertEquals(Set.of("Problem"), schemas().fieldNames());
    assertEquals("#/components/schemas/Problem", referenceAt("/api/v1/orders"));
  }

  @Test
  void whatEveryServiceHasIsThereOnce() {
    String list = "/api/v1/system/dead-letters";
    for (Service service : Service.values()) {
      documents.put(service, using(list + "/{id}/replay", "Replay", "{'type': 'object'}"));
    }

    assertEquals(Set.of(list + "/{id}/replay"), merged().getJsonObject("paths").fieldNames());
    assertEquals(Set.of("Replay"), schemas().fieldNames());
  }

  @Test
  void differentSchemasOfOneNameAreBothThere() {
    documents.put(Service.CATALOG, using("/api/v1/products", "Item", "{'type': 'object'}"));
    documents.put(Service.ORDER, using("/api/v1/orders", "Item", "{'type': 'string'}"));

    assertEquals("object", schemas().getJsonObject("Item").getString("type"));
    assertEquals("string", schemas().getJsonObject("Item_order").getString("type"));
    assertEquals("#/components/schemas/Item", referenceAt("/api/v1/products"));
    assertEquals("#/components/schemas/Item_order", referenceAt("/api/v1/orders"));
  }

  @Test
  void aSchemaThatReadsTheSameButMeansAnotherIsRenamedToo() {
    String page = "'Page': {'items': {'$ref': '#/components/schemas/Item'}}";
    documents.put(
        Service.CATALOG,
        document(
            pathWith("/api/v1/products", "Page"), "{'schemas': {" + page + ", 'Item': {'a': 1}}}"));
    documents.put(
        Service.ORDER,
        document(
            pathWith("/api/v1/orders", "Page"), "{'schemas': {" + page + ", 'Item': {'a': 2}}}"));

    assertEquals("#/components/schemas/Page_order", referenceAt("/api/v1/orders"));
    assertEquals(
        "#/components/schemas/Item_order",
        schemas().getJsonObject("Page_order").getJsonObject("items").getString("$ref"));
  }

  @Test
  void referencesIntoASchemaAndMappingsFollowItsNewName() {
    documents.put(Service.CATALOG, using("/api/v1/products", "Item", "{'a': 1}"));
    documents.put(
        Service.ORDER,
        document(
            "{'/api/v1/orders': {'get': {"
                + "'in': {'$ref': '#/components/schemas/Item/properties/id'},"
                + "'mapping': {'one': '#/components/schemas/Item'}}}}",
            "{'schemas': {'Item': {'a': 2}}}"));

    JsonObject get = operation("/api/v1/orders");
    assertEquals(
        "#/components/schemas/Item_order/properties/id", get.getJsonObject("in").getString("$ref"));
    assertEquals("#/components/schemas/Item_order", get.getJsonObject("mapping").getString("one"));
  }

  @Test
  void everyServiceIsSignedInToInTheSameWay() {
    JsonObject orders =
        document(
            "{'/api/v1/orders': {'get': {'security': [{'JWT': ['admin']}]}, 'post': {}}}", "{}");
    orders.put("security", new JsonArray("[{\"whatever\": []}]"));
    documents.put(
        Service.AUTH, document("{'/api/v1/auth/login': {'get': {'security': []}}}", "{}"));
    documents.put(Service.ORDER, orders);

    JsonObject item = merged().getJsonObject("paths").getJsonObject("/api/v1/orders");
    assertEquals(
        "[{\"bearer\":[\"admin\"]}]", item.getJsonObject("get").getJsonArray("security").encode());
    assertEquals("[{\"bearer\":[]}]", item.getJsonObject("post").getJsonArray("security").encode());
    assertTrue(operation("/api/v1/auth/login").getJsonArray("security").isEmpty());
    assertEquals(
        "bearer",
        merged()
            .getJsonObject("components")
            .getJsonObject("securitySchemes")
            .getJsonObject("bearer")
            .getString("scheme"));
  }

  @Test
  void theGatewayIsTheOnlyServer() {
    JsonObject orders =
        document(
            "{'/api/v1/orders': {'servers': [{'url': 'http://a'}],"
                + " 'get': {'servers': [{'url': 'http://b'}]}}}",
            "{}");
    orders.put("servers", new JsonArray("[{\"url\": \"http://127.0.0.1:8003\"}]"));
    documents.put(Service.ORDER, orders);

    assertEquals("[{\"url\":\"/\"}]", merged().getJsonArray("servers").encode());
    assertFalse(merged().getJsonObject("paths").encode().contains("http://"));
  }

  @Test
  void tagsOfPublicOperationsAreKeptOnce() {
    JsonObject catalog =
        document("{'/api/v1/products': {'get': {'tags': ['Stock', 'Shared']}}}", "{}");
    catalog.put(
        "tags",
        new JsonArray("[{\"name\": \"Stock\"}, {\"name\": \"Shared\"}, {\"name\": \"No\"}]"));
    JsonObject order = document("{'/api/v1/orders': {'get': {'tags': ['Shared']}}}", "{}");
    order.put("tags", new JsonArray("[{\"name\": \"Shared\"}]"));
    documents.put(Service.CATALOG, catalog);
    documents.put(Service.ORDER, order);

    assertEquals(
        "[{\"name\":\"Stock\"},{\"name\":\"Shared\"}]", merged().getJsonArray("tags").encode());
  }

  @Test
  void operationIdsStayDistinct() {
    documents.put(
        Service.CATALOG, document("{'/api/v1/products': {'get': {'operationId': 'list'}}}", "{}"));
    documents.put(
        Service.ORDER, document("{'/api/v1/orders': {'get': {'operationId': 'list'}}}", "{}"));

    assertEquals("list", operation("/api/v1/products").getString("operationId"));
    assertEquals("list_order", operation("/api/v1/orders").getString("operationId"));
  }

  private JsonObject merged() {
    Map<Service, ServiceDocument> parts = new EnumMap<>(Service.class);
    documents.forEach(
        (service, document) ->
            parts.put(
                service, ServiceDocument.publicPartOf(document, service, RouteTable.ofTheShop())));
    return OpenApiMerge.merge(parts, "1.2.3");
  }

  private JsonObject schemas() {
    return merged().getJsonObject("components").getJsonObject("schemas");
  }

  private JsonObject operation(String path) {
    return merged().getJsonObject("paths").getJsonObject(path).getJsonObject("get");
  }

  private String referenceAt(String path) {
    return operation(path).getString("$ref");
  }

  private static JsonObject using(String path, String schema, String definition) {
    return document(pathWith(path, schema), "{'schemas': {'" + schema + "': " + definition + "}}");
  }

  private static String pathWith(String path, String schema) {
    return "{'" + path + "': {'get': {'$ref': '#/components/schemas/" + schema + "'}}}";
  }

  private static JsonObject document(String paths, String components) {
    return new JsonObject()
        .put("paths", new JsonObject(paths.replace('\'', '"')))
        .put("components", new JsonObject(components.replace('\'', '"')));
  }
}
