package com.easyecom.testkit.meta;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file at the stub; by default as Meta has it, and each part can be made wrong.
 *
 * @param fileSize what the stub says of it
 * @param sha256 what the stub says of it, in hexadecimal
 * @param url where the stub says that it lies; null for the stub's own address
 * @param isLengthTold whether the download says how long it is before it begins
 */
public record StoredMedia(
    byte[] bytes,
    String mimeType,
    long fileSize,
    String sha256,
    @Nullable String url,
    boolean isLengthTold) {

  public static StoredMedia of(byte[] bytes, String mimeType) {
    return new StoredMedia(
        bytes, mimeType, bytes.length, HexFormat.of().formatHex(hash(bytes)), null, true);
  }

  /** The stub gives another hash than the bytes have. */
  public StoredMedia withSha256(String other) {
    return new StoredMedia(bytes, mimeType, fileSize, other, url, isLengthTold);
  }

  /** The stub sends its callers elsewhere. */
  public StoredMedia at(String address) {
    return new StoredMedia(bytes, mimeType, fileSize, sha256, address, isLengthTold);
  }

  /** The stub says that the file has so many bytes. */
  public StoredMedia withFileSize(long other) {
    return new StoredMedia(bytes, mimeType, other, sha256, url, isLengthTold);
  }

  /** The download does not say how long it is. */
  public StoredMedia withoutLength() {
    return new StoredMedia(bytes, mimeType, fileSize, sha256, url, false);
  }

  /** As webhooks have it. */
  public String sha256Base64() {
    return Base64.getEncoder().encodeToString(hash(bytes));
  }

  private static byte[] hash(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
