package com.easyecom.kit.security;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Derives a key for each purpose from the one configured secret. */
@Singleton
public class SecretKeys {

  private static final String HMAC = "HmacSHA256";
  private static final int MIN_LENGTH = 16;

  private final SecretKeySpec master;

  SecretKeys(@ConfigProperty(name = "easyecom.secret-key") String secret) {
    if (secret.length() < MIN_LENGTH) {
      throw new IllegalStateException(
          "SECRET_KEY is shorter than " + MIN_LENGTH + " characters; choose a long random one.");
    }
    master = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
  }

  /**
   * A 256-bit key for one purpose: HMAC-SHA256 over the purpose's name (RFC 5869 needs no more from
   * a secret that is random already).
   */
  public byte[] derive(String purpose) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(master);
      return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + HMAC, impossible);
    }
  }
}
