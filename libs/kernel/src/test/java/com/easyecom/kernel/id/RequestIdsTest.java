package com.easyecom.kernel.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdsTest {

  @Test
  void aSaneNameIsKeptAndAnotherReplaced() {
    assertEquals("mine", RequestIds.orNew("mine"));
    assertTrue(RequestIds.isSane(RequestIds.orNew("two\nlines")));
    assertNotEquals(RequestIds.orNew(null), RequestIds.orNew(null));
  }

  @Test
  void uuidsAndTraceIdsAreSane() {
    assertTrue(RequestIds.isSane("018f4e5c-7b1a-7c3d-9e2f-0a1b2c3d4e5f"));
    assertTrue(RequestIds.isSane("4bf92f3577b34da6a3ce929d0e0e4736"));
    assertTrue(RequestIds.isSane("x".repeat(64)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\r\nX: y", "a\u0000", "a\n", "ä", "<script>", "${x}"})
  void whatCouldForgeALogLineOrAHeaderIsNot(String id) {
    assertFalse(RequestIds.isSane(id));
    assertFalse(RequestIds.isSane("x".repeat(65)));
  }
}
