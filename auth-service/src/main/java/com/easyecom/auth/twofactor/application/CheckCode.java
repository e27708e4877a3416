package com.easyecom.auth.twofactor.application;

import com.easyecom.auth.twofactor.domain.RecoveryCode;
import com.easyecom.auth.twofactor.domain.TotpSecret;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Says whether a one-time code is good, and uses it up: each is good once, for whatever it was. */
@ApplicationScoped
public class CheckCode {

  private static final Duration USED_KEPT = Duration.ofDays(1);

  private final SecondFactors factors;
  private final Clock clock;

  CheckCode(SecondFactors factors, Clock clock) {
    this.factors = factors;
    this.clock = clock;
  }

  /** Whether codes are asked of this user. */
  public boolean isAskedOf(long userId) {
    return factors.confirmed(userId).isPresent();
  }

  /** A code of the user's app. */
  public boolean isGood(long userId, String code) {
    return factors.confirmed(userId).filter(secret -> uses(userId, secret, code)).isPresent();
  }

  /** A code of the user's app, or one of the recovery codes. */
  public boolean isGoodToSignIn(long userId, String code) {
    return isGood(userId, code) || factors.use(userId, RecoveryCode.typed(code));
  }

  boolean uses(long userId, TotpSecret secret, String code) {
    Instant now = clock.instant();
    return secret.stepOf(code, now).stream().anyMatch(step -> factors.use(userId, step));
  }

  @Scheduled(every = "1h", delayed = "3m")
  void forgetUsed() {
    factors.forgetUsedBefore(clock.instant().minus(USED_KEPT));
  }
}
