package com.easyecom.auth.audit.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.easyecom.kernel.chain.ChainHead;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * How a record is hashed: SHA-256 over the former hash and each component of the record as text in
 * UTF-8, in the order of {@link TrailRecord}, with its length in bytes before it (four bytes,
 * big-endian; -1 for null).
 */
public final class TrailHash {

  private TrailHash() {}

  /** Where a trail ends that is longer by this record. */
  public static ChainHead after(ChainHead before, TrailRecord next) {
    return new ChainHead(next.id(), before.hash().after(digest -> add(digest, next)));
  }

  private static void add(MessageDigest digest, TrailRecord next) {
    add(digest, Long.toString(next.id()));
    add(digest, next.recordId().toString());
    add(digest, next.service());
    add(digest, next.actor());
    add(digest, next.actorId() == null ? null : next.actorId().toString());
    add(digest, next.action());
    add(digest, next.subjectType());
    add(digest, next.subjectId());
    add(digest, next.changes());
    add(digest, next.occurredAt().toString());
    add(digest, next.requestId());
  }

  private static void add(MessageDigest digest, @Nullable String text) {
    byte[] encoded = text == null ? new byte[0] : text.getBytes(UTF_8);
    int length = text == null ? -1 : encoded.length;
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    digest.update(encoded);
  }
}
