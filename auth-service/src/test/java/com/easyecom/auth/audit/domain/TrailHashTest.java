package com.easyecom.auth.audit.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.easyecom.kernel.chain.ChainHash;
import com.easyecom.kernel.chain.ChainHead;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrailHashTest {

  private static final UUID ID = UUID.fromString("0190c1f0-0000-7000-8000-000000000001");
  private static final Instant AT = Instant.parse("2026-03-02T10:00:00.123456Z");

  @Test
  void theHashIsWhatTheDocumentationSays() throws IOException, GeneralSecurityException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(new byte[32]);
    for (String text :
        new String[] {
          "1",
          ID.toString(),
          "order-service",
          "kim",
          "5",
          "order.placed",
          "order",
          "7",
          "[]",
          "2026-03-02T10:00:00.123456Z",
          null
        }) {
      if (text == null) {
        out.writeInt(-1);
      } else {
        out.writeInt(text.getBytes(UTF_8).length);
        out.write(text.getBytes(UTF_8));
      }
    }
    byte[] expected = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    assertArrayEquals(expected, after(record("kim", "7", null)).hash().bytes());
  }

  @Test
  void aTextThatMovesFromOneFieldToTheNextMakesAnotherHash() {
    assertNotEquals(after(record("kim", "7", null)), after(record("kim5", "7", null)));
    assertNotEquals(after(record("kim", "7", null)), after(record("kim", "7", "")));
    assertNotEquals(after(record("kim", null, null)), after(record("kim", "", null)));
  }

  @Test
  void theEndIsTheLastRecords() {
    assertEquals(1, after(record("kim", "7", null)).length());
  }

  private static ChainHead after(TrailRecord record) {
    return TrailHash.after(new ChainHead(0, ChainHash.BEGINNING), record);
  }

  private static TrailRecord record(
      String actor, @Nullable String subject, @Nullable String request) {
    return new TrailRecord(
        1, ID, "order-service", actor, 5L, "order.placed", "order", subject, "[]", AT, request);
  }
}
