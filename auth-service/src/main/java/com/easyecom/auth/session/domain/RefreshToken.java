package com.easyecom.auth.session.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.easyecom.kernel.hash.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * An opaque text that stands for a session. It is as random as a key, so that a plain hash of it is
 * safe to keep, and to search by.
 */
public record RefreshToken(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int RANDOM_BYTES = 32;

  /** A new one, of 256 random bits. */
  public static RefreshToken random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bytes);
    return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Its SHA-256: all that is kept of it. */
  public byte[] hash() {
    return Sha256.digest().digest(text.getBytes(UTF_8));
  }

  /** Tokens stay out of logs. */
  @Override
  public String toString() {
    return "RefreshToken[not shown]";
  }
}
