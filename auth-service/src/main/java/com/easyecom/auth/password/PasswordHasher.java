package com.easyecom.auth.password;

import com.easyecom.kernel.error.Refusal;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * Hashes and checks passwords with Argon2id (RFC 9106) at OWASP's parameters. They stand in each
 * hash: those below may rise, older hashes still verify and {@link #isOutdated} tells them.
 */
@Singleton
public class PasswordHasher {

  /** The memory that one hash takes while it is computed. */
  static final int MEMORY_KIB = 19 * 1024;

  private static final Argon2Hash.Cost PRESENT_COST = new Argon2Hash.Cost(MEMORY_KIB, 2, 1);
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

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
    byte[] salt = randomBytes(SALT_BYTES);
    return threads.run(
        () -> new PasswordHash(Argon2Hash.of(password, salt, HASH_BYTES, PRESENT_COST).encoded()));
  }

  /**
   * Whether it is this password.
   *
   * @param stored null for a user that does not exist: never matches, and takes as long to say so
   * @throws Refusal {@code service_unavailable} when too many wait to be hashed
   */
  public boolean matches(String password, @Nullable PasswordHash stored) {
    String encoded = (stored == null ? nobodys : stored).encoded();
    return threads.run(() -> Argon2Hash.parse(encoded).isOf(password));
  }

  /** Whether the hash was made with other parameters than today's. */
  public boolean isOutdated(PasswordHash stored) {
    return !Argon2Hash.parse(stored.encoded()).cost().equals(PRESENT_COST);
  }

  /** Looks like a hash, and costs as much to check, but no password leads to it. */
  private PasswordHash nobodysHash() {
    byte[] salt = randomBytes(SALT_BYTES);
    return new PasswordHash(new Argon2Hash(PRESENT_COST, salt, randomBytes(HASH_BYTES)).encoded());
  }

  private byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
