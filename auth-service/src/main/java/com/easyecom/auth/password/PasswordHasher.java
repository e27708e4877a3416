package com.easyecom.auth.password;

import com.easyecom.kernel.error.Refusal;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Hashes and checks passwords with Argon2id (RFC 9106) at OWASP's parameters. They stand in each
 * hash: those below may rise, older hashes still verify and {@link #isOutdated} tells them.
 */
@Singleton
public class PasswordHasher {

  static final int MEMORY_KIB = 19 * 1024;
  private static final int ITERATIONS = 2;
  private static final int PARALLELISM = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final String PRESENT_PARAMETERS =
      "$argon2id$v=19$m=%d,t=%d,p=%d$".formatted(MEMORY_KIB, ITERATIONS, PARALLELISM);

  private final SecureRandom random = new SecureRandom();
  private final PasswordHash nobodys = nobodysHash();
  private final HashingThreads threads;

  PasswordHasher(HashingThreads threads) {
    this.threads = threads;
  }

  /**
   * @throws Refusal {@code service_unavailable} when too many wait to be hashed
   */
  public PasswordHash hash(String password) {
    Argon2Function argon2 =
        Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, PARALLELISM, HASH_BYTES, Argon2.ID);
    byte[] plain = password.getBytes(StandardCharsets.UTF_8);
    byte[] salt = randomBytes(SALT_BYTES);
    return threads.run(() -> new PasswordHash(argon2.hash(plain, salt).getResult()));
  }

  /**
   * Whether it is this password.
   *
   * @param stored null for a user that does not exist: never matches, and takes as long to say so
   * @throws Refusal {@code service_unavailable} when too many wait to be hashed
   */
  public boolean matches(String password, @Nullable PasswordHash stored) {
    String encoded = (stored == null ? nobodys : stored).encoded();
    return threads.run(() -> Argon2Function.getInstanceFromHash(encoded).check(password, encoded));
  }

  /** Whether the hash was made with other parameters than today's. */
  public boolean isOutdated(PasswordHash stored) {
    return !stored.encoded().startsWith(PRESENT_PARAMETERS);
  }

  /** Looks like a hash, and costs as much to check, but no password leads to it. */
  private PasswordHash nobodysHash() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return new PasswordHash(
        PRESENT_PARAMETERS
            + base64.encodeToString(randomBytes(SALT_BYTES))
            + "$"
            + base64.encodeToString(randomBytes(HASH_BYTES)));
  }

  private byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
