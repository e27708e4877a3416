package com.easyecom.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

  @AfterEach
  void forget() {
    RequestId.set(null);
  }

  @Test
  void theIdIsKnownUntilAnotherIsSet() {
    RequestId.set("one");
    assertEquals("one", RequestId.current());
    RequestId.set(null);
    assertNull(RequestId.current());
  }

  @Test
  void anInsaneIdLeavesNone() {
    RequestId.set("one");
    RequestId.set("two\nthree");
    assertNull(RequestId.current());
  }

  @Test
  void uuidsAndTraceIdsAreSane() {
    assertTrue(RequestId.isSane("018f4e5c-7b1a-7c3d-9e2f-0a1b2c3d4e5f"));
    assertTrue(RequestId.isSane("4bf92f3577b34da6a3ce929d0e0e4736"));
    assertTrue(RequestId.isSane("x".repeat(64)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\r\nX: y", "a\u0000", "a\n", "ä", "<script>", "${x}"})
  void whatCouldForgeALogLineOrAHeaderIsNot(String id) {
    assertFalse(RequestId.isSane(id));
    assertFalse(RequestId.isSane("x".repeat(65)));
  }
}
