package com.easyecom.auth.accesstoken.application;

import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.audit.Subject;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs with a new key, seconds after every instance publishes it, and signs nobody out: the former
 * one stays published until the last token that it signed has expired. Who meets the new key's id
 * fetches the keys anew.
 */
@ApplicationScoped
public class RotateSigningKey {

  /** Instances that have not read the keys yet sign with the former one; clocks differ a little. */
  private static final Duration MARGIN = Duration.ofMinutes(5);

  private final SigningKeys stored;
  private final KeyRing ring;
  private final Audit audit;
  private final Clock clock;
  private final int lifetimeDays;
  private final Duration tokenLifetime;

  RotateSigningKey(
      SigningKeys stored,
      KeyRing ring,
      Audit audit,
      Clock clock,
      @ConfigProperty(name = "easyecom.signing-key.lifetime-days") int lifetimeDays,
      @ConfigProperty(name = "easyecom.access-token.lifetime-minutes") int tokenMinutes) {
    this.stored = stored;
    this.ring = ring;
    this.audit = audit;
    this.clock = clock;
    this.lifetimeDays = lifetimeDays;
    this.tokenLifetime = Duration.ofMinutes(tokenMinutes);
  }

  /**
   * Signs with a new key, whatever the present one's age.
   *
   * @return the new key's id
   */
  public String rotate() {
    SigningKey next = SigningKey.generate();
    replace(next, Instant.MAX);
    return next.kid();
  }

  /** Replaces a key that has signed for long enough, and forgets what no token needs any more. */
  @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  void rotateWhenDue() {
    Instant now = clock.instant();
    if (lifetimeDays > 0) {
      replace(SigningKey.generate(), now.minus(Duration.ofDays(lifetimeDays)));
    }
    stored.removeRetiredBefore(now.minus(tokenLifetime).minus(MARGIN));
  }

  private void replace(SigningKey next, Instant madeBefore) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (stored.replace(next, madeBefore)) {
                audit.record(
                    "signing_key.rotated", new Subject("signing_key", next.kid()), Changes.none());
              }
            });
    ring.forget();
  }
}
