package com.easyecom.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
}
