package com.easyecom.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

  private final RouteTable shop = RouteTable.ofTheShop();

  @ParameterizedTest
  @CsvSource({
    "/api/v1/auth/login, AUTH",
    "/api/v1/users/7, AUTH",
    "/api/v1/sessions/logs, AUTH",
    "/.well-known/jwks.json, AUTH",
    "/api/v1/products, CATALOG",
    "/api/v1/products/7/insights, CATALOG",
    "/api/v1/products/import, CATALOG",
    "/api/v1/products/7/images, VISION",
    "/api/v1/products/7/images/3/content, VISION",
    "/api/v1/products/image-search, VISION",
    "/api/v1/inventory/movements, CATALOG",
    "/api/v1/orders/, ORDER",
    "/api/v1/returns/1, ORDER",
    "/api/v1/customers, ORDER",
    "/api/v1/accounting/ledger, ACCOUNTING",
    "/api/v1/reports/dashboard, ACCOUNTING"
  })
  void eachPublicPathHasItsService(String path, Service service) {
    assertEquals(Optional.of(service), serviceOf(shop, path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api",
        "/api/v1",
        "/api/v2/orders",
        "/internal/orders",
        "/q/metrics",
        "/q/health/ready",
        "/api/v1/ordersandmore",
        "/api/v1/order",
        "/api/v1/internal",
        "/API/v1/orders",
        "/.well-known",
        "/.well-known/openid-configuration"
      })
  void whatIsNotListedDoesNotExist(String path) {
    assertEquals(Optional.empty(), serviceOf(shop, path));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/system/dead-letters/101, AUTH",
    "/api/v1/system/dead-letters/2, CATALOG",
    "/api/v1/system/dead-letters/1203/replay, ORDER",
    "/api/v1/system/dead-letters/999999999999999904, ACCOUNTING",
    "/api/v1/system/dead-letters/106, VISION"
  })
  void anIdOfADeadLetterNamesItsService(String path, Service service) {
    assertEquals(Optional.of(service), serviceOf(shop, path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/100", "/105", "/x", "/-101", "/9999999999999999901", "/101x"})
  void anIdThatNamesNoServiceIsNowhere(String id) {
    assertEquals(Optional.empty(), serviceOf(shop, RouteTable.DEAD_LETTERS + id));
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void theServicesHaveTheNumbersThatIdsAreReadBy(Service service) throws IOException {
    Properties properties = new Properties();
    Path file = Path.of("..", service.label(), "src/main/resources/application.properties");
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    assertEquals(
        Integer.toString(service.number()), properties.getProperty("easyecom.service-number"));
    assertEquals(service.label(), properties.getProperty("quarkus.application.name"));
  }

  @Test
  void theLongestPatternWinsWhateverTheOrder() {
    RouteTable table =
        new RouteTable(
            List.of(
                Route.to("/products", Service.CATALOG),
                Route.to("/products/{id}/images", Service.ORDER),
                Route.to("/products/image-search", Service.AUTH)));

    assertEquals(Optional.of(Service.CATALOG), serviceOf(table, "/products/7"));
    assertEquals(Optional.of(Service.ORDER), serviceOf(table, "/products/7/images"));
    assertEquals(Optional.of(Service.ORDER), serviceOf(table, "/products/7/images/3"));
    assertEquals(Optional.of(Service.AUTH), serviceOf(table, "/products/image-search"));
    assertEquals(Optional.of(Service.CATALOG), serviceOf(table, "/products/7/imagesque"));
  }

  @Test
  void aLiteralWinsOverAVariableOfTheSameLength() {
    RouteTable table =
        new RouteTable(
            List.of(
                Route.to("/products/{id}", Service.CATALOG),
                Route.to("/products/export", Service.ORDER)));

    assertEquals(Optional.of(Service.ORDER), serviceOf(table, "/products/export"));
    assertEquals(Optional.of(Service.CATALOG), serviceOf(table, "/products/exports"));
  }

  private static Optional<Service> serviceOf(RouteTable table, String path) {
    RequestPath parsed = RequestPath.parse(path);
    return table.find(parsed).flatMap(row -> row.serviceOf(parsed));
  }
}
