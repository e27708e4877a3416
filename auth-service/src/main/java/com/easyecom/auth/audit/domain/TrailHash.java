package com.easyecom.auth.audit.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The hash of a record and, by that of the one before it, of the whole trail up to there: SHA-256
 * over the former hash and each component of the record as text in UTF-8, in the order of {@link
 * TrailRecord}, with its length in bytes before it (four bytes, big-endian; -1 for null).
 */
public record TrailHash(byte[] bytes) {

  /** What comes before the first record. */
  public static final TrailHash BEGINNING = new TrailHash(new byte[32]);

  /** The hash of the record that comes after this one's. */
  public TrailHash after(TrailRecord next) {
    MessageDigest digest = sha256();
    digest.update(bytes);
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
    return new TrailHash(digest.digest());
  }

  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  private static void add(MessageDigest digest, @Nullable String text) {
    byte[] encoded = text == null ? new byte[0] : text.getBytes(UTF_8);
    int length = text == null ? -1 : encoded.length;
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    digest.update(encoded);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TrailHash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
