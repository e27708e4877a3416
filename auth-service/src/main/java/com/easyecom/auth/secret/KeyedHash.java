package com.easyecom.auth.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256: for texts that only have to be found again, and that are too easily guessed for a
 * hash that everybody can compute.
 */
public final class KeyedHash {

  private static final String HMAC = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * @param key 32 bytes, as {@link com.easyecom.kit.security.SecretKeys} derives them
   */
  public KeyedHash(byte[] key) {
    this.key = new SecretKeySpec(key, HMAC);
  }

  /** 32 bytes. */
  public byte[] of(String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + HMAC, impossible);
    }
  }
}
