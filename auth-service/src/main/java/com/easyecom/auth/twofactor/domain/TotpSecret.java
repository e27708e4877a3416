package com.easyecom.auth.twofactor.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an authenticator app and we share, and the codes that come of it: TOTP (RFC 6238) with
 * SHA-1, six digits and steps of 30 seconds, which every app understands.
 */
public final class TotpSecret {

  public static final int DIGITS = 6;
  public static final Duration STEP = Duration.ofSeconds(30);

  /** How many steps a clock may be wrong by, in either direction. */
  private static final int DRIFT = 1;

  private static final int MODULUS = 1_000_000;
  private static final int BYTES = 20;
  private static final String HMAC = "HmacSHA1";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] bytes;

  private TotpSecret(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A new one, of 160 random bits (RFC 4226, section 4, R6). */
  public static TotpSecret random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new TotpSecret(bytes);
  }

  public static TotpSecret ofBytes(byte[] bytes) {
    return new TotpSecret(bytes.clone());
  }

  /** The secret that {@link #base32} wrote. */
  public static TotpSecret ofBase32(String text) {
    return new TotpSecret(Base32.decode(text));
  }

  /** As people type it into an app (RFC 4648, section 6). */
  public String base32() {
    return Base32.encode(bytes);
  }

  /** The step that an instant falls into. */
  public static long stepAt(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond(), STEP.toSeconds());
  }

  /** The code of a step (RFC 4226, section 5.3). */
  public String code(long step) {
    byte[] hash = hmac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0xf;
    int binary = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
    return String.format("%0" + DIGITS + "d", binary % MODULUS);
  }

  /** The step whose code this is, now or a step earlier or later; empty for no such code. */
  public OptionalLong stepOf(String code, Instant now) {
    long present = stepAt(now);
    return LongStream.rangeClosed(present - DRIFT, present + DRIFT)
        .filter(step -> isSame(code(step), code))
        .findFirst();
  }

  /** In the same time, however many characters are right. */
  private static boolean isSame(String expected, String given) {
    return MessageDigest.isEqual(expected.getBytes(US_ASCII), given.getBytes(US_ASCII));
  }

  private byte[] hmac(byte[] message) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(bytes, HMAC));
      return mac.doFinal(message);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + HMAC, impossible);
    }
  }

  /** Secrets stay out of logs. */
  @Override
  public String toString() {
    return "TotpSecret[not shown]";
  }
}
