package com.easyecom.gateway.forwarding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicLinksTest {

  private final PublicLinks links = new PublicLinks("127.0.0.1:8003", "shop.example:8000");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/orders/5 | /api/v1/orders/5",
        "http://127.0.0.1:8003/api/v1/orders/5 | /api/v1/orders/5",
        "http://shop.example:8000/api/v1/orders/5?a=b | /api/v1/orders/5?a=b",
        "http://127.0.0.1:8003 | /",
        "http://127.0.0.1:8003?a=b | /?a=b",
        "https://elsewhere.example/x | https://elsewhere.example/x",
        "http://127.0.0.1:8003.evil.example/x | http://127.0.0.1:8003.evil.example/x",
        "<http://127.0.0.1:8003/o?cursor=a>; rel=\"next\" | </o?cursor=a>; rel=\"next\"",
        "<http://127.0.0.1:8003/a>; rel=\"next\", <http://x.example/b>; rel=\"up\""
            + " | </a>; rel=\"next\", <http://x.example/b>; rel=\"up\"",
        "/login?back=http://127.0.0.1:8003/x | /login?back=http://127.0.0.1:8003/x"
      })
  void ownAddressesBecomeRelativeAndOthersStay(String given, String expected) {
    assertEquals(expected, links.relative(given));
  }
}
