package com.easyecom.auth.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A hash by Argon2id, version 1.3 (RFC 9106), with all that is needed to compute it again. Written
 * as a PHC string: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}, base64 without padding.
 */
record Argon2Hash(Cost cost, byte[] salt, byte[] hash) {

  /**
   * What computing it takes.
   *
   * @param memoryKib KiB of memory
   * @param iterations passes over that memory
   * @param lanes parts of the memory that are filled independently
   */
  record Cost(int memoryKib, int iterations, int lanes) {}

  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,9}),p=(\\d{1,3})\\$([^$]+)\\$([^$]+)");

  /** The hash of a password. */
  static Argon2Hash of(String password, byte[] salt, int length, Cost cost) {
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memoryKib())
            .withIterations(cost.iterations())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .build());
    byte[] hash = new byte[length];
    argon2.generateBytes(password.getBytes(UTF_8), hash);
    return new Argon2Hash(cost, salt, hash);
  }

  /**
   * Reads what {@link #encoded} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static Argon2Hash parse(String encoded) {
    Matcher phc = PHC.matcher(encoded);
    if (!phc.matches()) {
      throw new IllegalArgumentException("not an Argon2id hash of version 19");
    }
    Cost cost =
        new Cost(
            Integer.parseInt(phc.group(1)),
            Integer.parseInt(phc.group(2)),
            Integer.parseInt(phc.group(3)));
    Base64.Decoder base64 = Base64.getDecoder();
    return new Argon2Hash(cost, base64.decode(phc.group(4)), base64.decode(phc.group(5)));
  }

  /** Whether the password has this hash; takes as long for each password. */
  boolean isOf(String password) {
    return MessageDigest.isEqual(hash, of(password, salt, hash.length, cost).hash);
  }

  String encoded() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            cost.memoryKib(),
            cost.iterations(),
            cost.lanes(),
            base64.encodeToString(salt),
            base64.encodeToString(hash));
  }
}
