package com.easyecom.chat.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyIdTest {

  @Test
  void whatWasMadeIsRead() {
    for (ReplyId id :
        List.of(
            ReplyId.product(42),
            ReplyId.order("ORD-2026-000123"),
            ReplyId.of(ReplyId.Kind.CONFIRM),
            ReplyId.of(ReplyId.Kind.HELP))) {
      assertEquals(Optional.of(id), ReplyId.read(id.wire()));
    }
    assertEquals("product:42", ReplyId.product(42).wire());
    assertEquals(42, ReplyId.product(42).productId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "product", "product:", "product:x", "product:-1", "product:1234567890123456789",
        "order:", "confirm:1", "CONFIRM", "other:1", ":", "product:1 OR 1=1"
      })
  void whatIsNotOursIsNotRead(String wire) {
    assertEquals(Optional.empty(), ReplyId.read(wire));
  }

  @Test
  void aLongIdIsNotOurs() {
    assertEquals(Optional.empty(), ReplyId.read("order:" + "1".repeat(100)));
  }

  @Test
  void onlyAProductsIdIsOne() {
    assertThrows(IllegalStateException.class, () -> ReplyId.order("1").productId());
  }
}
