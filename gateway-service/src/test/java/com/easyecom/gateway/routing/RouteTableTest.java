package com.easyecom.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    return table.find(RequestPath.parse(path)).map(Route::service);
  }
}
