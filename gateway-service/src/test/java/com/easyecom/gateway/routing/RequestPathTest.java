package com.easyecom.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.kernel.error.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

  @ParameterizedTest
  @CsvSource({
    "/api/v1/orders, /api/v1/orders",
    "/api/v1/orders/, /api/v1/orders/",
    "//api///v1/orders, /api/v1/orders",
    "/api/./v1/orders, /api/v1/orders",
    "/api/v1/orders/../products, /api/v1/products",
    "/api/v1/orders/%2e%2e/products, /api/v1/products",
    "/api/v1/orders/.%2E/products, /api/v1/products",
    "/../../../etc/passwd, /etc/passwd",
    "/.., /",
    "/%61pi/v1/orders, /api/v1/orders",
    "/api/v1/orders/%7e, /api/v1/orders/~",
    "/api/v1/users/caf%c3%a9, /api/v1/users/caf%C3%A9",
    "/api/v1/users/a%20b, /api/v1/users/a%20b",
    "/api/v1/users/%252e%252e, /api/v1/users/%252e%252e",
    "http://shop.example/api/v1/orders, /api/v1/orders"
  })
  void aPathHasOneNormalForm(String target, String normal) {
    assertEquals(normal, RequestPath.parse(target).path());
  }

  @ParameterizedTest
  @CsvSource({
    "/a/{id}, /a/%7Bid%7D",
    "/a/x|y, /a/x%7Cy",
    "/a/\"q\", /a/%22q%22",
    "/a/\u00c3\u00a9, /a/%C3%A9",
    "/a?q=x|y, /a?q=x%7Cy",
    "/a?q={\"k\":[1]}, /a?q=%7B%22k%22:%5B1%5D%7D",
    "/a?q=\u00c3\u00a9, /a?q=%C3%A9"
  })
  void whatAClientForgotToEscapeIsEscaped(String target, String complete) {
    assertEquals(complete, RequestPath.parse(target).target());
  }

  @Test
  void aReadableQueryIsPassedOnUntouched() {
    RequestPath path = RequestPath.parse("/api/v1/orders/../orders?q=%2e%2e/..&next=http://x/?y");

    assertEquals("/api/v1/orders?q=%2e%2e/..&next=http://x/?y", path.target());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/orders/..%2finternal",
        "/api/v1/orders%2F..%2F..%2Finternal",
        "/api/v1/orders/..\\internal",
        "/api/v1/orders/%5cinternal",
        "/api/v1/orders;x=1",
        "/api/v1/orders/..;/internal",
        "/api/v1/orders/%3b",
        "http://shop.example"
      })
  void aHiddenSeparatorNamesNothing(String target) {
    assertEquals("not_found", refusalOf(target).code().code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "shop.example:443",
        "",
        "ftp://shop.example/",
        "/api/%",
        "/api/%2",
        "/api/%zz",
        "/api/%00",
        "/api/%0d%0aSet-Cookie:x",
        "/api/\u0000",
        "/api/\u00fc",
        "/api?q=%zz",
        "/api?q=%",
        "/api?q=\u0001",
        "/api/%ff",
        "/api/%c0%ae%c0%ae/internal"
      })
  void whatIsNoPathIsMalformed(String target) {
    assertEquals("malformed_request", refusalOf(target).code().code());
  }

  private static Refusal refusalOf(String target) {
    return assertThrows(Refusal.class, () -> RequestPath.parse(target));
  }
}
