package com.easyecom.auth.throttle;

import com.easyecom.auth.secret.KeyedHash;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.security.SecretKeys;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Makes whoever tries in vain wait longer and longer: by the name that is tried, whether anybody
 * has it or not, and by the address it is tried from. What is stored is a keyed hash of either.
 */
@ApplicationScoped
public class Throttle {

  private final Attempts attempts;
  private final ThrottleConfig config;
  private final Clock clock;
  private final KeyedHash hash;

  Throttle(Attempts attempts, ThrottleConfig config, Clock clock, SecretKeys secrets) {
    this.attempts = attempts;
    this.config = config;
    this.clock = clock;
    this.hash = new KeyedHash(secrets.derive("throttle"));
  }

  /**
   * Counts an attempt to sign in. Say {@link #signedIn} or {@link #withdraw} when it was not in
   * vain.
   *
   * @return whether the next one has to wait, if this one is in vain
   * @throws Refusal {@code too_many_requests} for a name or an address that has to wait
   */
  public boolean signingIn(String name, String address) {
    int failures = begin(ofName(name), config.nameFailures());
    try {
      begin(ofAddress(address), config.addressFailures());
    } catch (Refusal tooMany) {
      attempts.withdraw(ofName(name), clock.instant());
      throw tooMany;
    }
    return failures >= config.nameFailures();
  }

  /** Nothing is held against the name any more; of the address only this attempt is taken back. */
  public void signedIn(String name, String address) {
    attempts.forget(ofName(name));
    attempts.withdraw(ofAddress(address), clock.instant());
  }

  /** The attempt was neither good nor in vain: something is still missing. */
  public void withdraw(String name, String address) {
    attempts.withdraw(ofName(name), clock.instant());
    attempts.withdraw(ofAddress(address), clock.instant());
  }

  /**
   * Counts an attempt of a user who is signed in to prove again who they are: by a one-time code,
   * or by the present password.
   *
   * @throws Refusal {@code too_many_requests}
   */
  public void provingAgain(long userId) {
    begin(ofProofs(userId), config.nameFailures());
  }

  /** It was proved. */
  public void proved(long userId) {
    attempts.forget(ofProofs(userId));
  }

  private int begin(byte[] subject, int limit) {
    Instant now = clock.instant();
    return attempts
        .begin(subject, limit, config, now)
        .orElseThrow(() -> tooMany(attempts.wait(subject, now)));
  }

  private static Refusal tooMany(Duration wait) {
    long seconds = wait.plusMillis(999).toSeconds();
    return new Refusal(
            CommonError.TOO_MANY_REQUESTS, "Too many attempts; wait " + seconds + " seconds.")
        .with("retry_after_seconds", seconds);
  }

  private byte[] ofName(String name) {
    return hash.of("name:" + name.toLowerCase(Locale.ROOT));
  }

  private byte[] ofAddress(String address) {
    return hash.of("address:" + address);
  }

  private byte[] ofProofs(long userId) {
    return hash.of("proofs:" + userId);
  }

  @Scheduled(every = "10m", delayed = "2m")
  void forgetOld() {
    attempts.removeOlderThan(clock.instant().minus(config.window()));
  }
}
