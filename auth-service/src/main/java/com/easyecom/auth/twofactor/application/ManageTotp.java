package com.easyecom.auth.twofactor.application;

import com.easyecom.auth.throttle.Throttle;
import com.easyecom.auth.twofactor.domain.RecoveryCode;
import com.easyecom.auth.twofactor.domain.TotpSecret;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.audit.Subject;
import com.easyecom.kit.security.Identity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Gives the caller a second factor, in two steps, and takes it away. */
@ApplicationScoped
public class ManageTotp {

  private static final int RECOVERY_CODES = 10;

  private final SecondFactors factors;
  private final CheckCode checkCode;
  private final Throttle throttle;
  private final Audit audit;

  ManageTotp(SecondFactors factors, CheckCode checkCode, Throttle throttle, Audit audit) {
    this.factors = factors;
    this.checkCode = checkCode;
    this.throttle = throttle;
    this.audit = audit;
  }

  /**
   * Makes a secret for the caller's app. Until it is confirmed nothing changes.
   *
   * @throws Refusal {@code totp_enrolled}
   */
  public TotpSecret enroll(Identity caller) {
    TotpSecret secret = TotpSecret.random();
    if (!factors.enroll(idOf(caller), secret)) {
      throw new Refusal(TwoFactorError.TOTP_ENROLLED, "Remove it first.");
    }
    return secret;
  }

  /**
   * Has codes asked for from now on, as the caller's app makes the right ones.
   *
   * @return the recovery codes, which are shown this once
   * @throws Refusal {@code totp_not_enrolled}, {@code two_factor_invalid}, {@code
   *     too_many_requests}
   */
  public List<RecoveryCode> confirm(Identity caller, String code) {
    long userId = idOf(caller);
    TotpSecret secret = factors.pending(userId).orElseThrow(ManageTotp::notEnrolled);
    throttle.provingAgain(userId);
    List<RecoveryCode> codes =
        Stream.generate(RecoveryCode::random).distinct().limit(RECOVERY_CODES).toList();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (!checkCode.uses(userId, secret, code)) {
                throw invalid();
              }
              factors.confirm(userId, codes);
              audit.record("totp.enabled", Subject.of("user", userId), Changes.none());
            });
    throttle.proved(userId);
    return codes;
  }

  /**
   * @param code of the app, or a recovery code
   * @throws Refusal {@code totp_not_enrolled}, {@code two_factor_invalid}, {@code
   *     too_many_requests}
   */
  public void remove(Identity caller, String code) {
    long userId = idOf(caller);
    if (!checkCode.isAskedOf(userId)) {
      throw notEnrolled();
    }
    throttle.provingAgain(userId);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (!checkCode.isGoodToSignIn(userId, code)) {
                throw invalid();
              }
              factors.remove(userId);
              audit.record("totp.disabled", Subject.of("user", userId), Changes.none());
            });
    throttle.proved(userId);
  }

  private static long idOf(Identity caller) {
    Long id = caller.userId();
    if (id == null) {
      throw new Refusal(CommonError.UNAUTHENTICATED, "Sign in again.");
    }
    return id;
  }

  private static Refusal notEnrolled() {
    return new Refusal(TwoFactorError.TOTP_NOT_ENROLLED, "Enroll first.");
  }

  private static Refusal invalid() {
    return new Refusal(TwoFactorError.TWO_FACTOR_INVALID, "It is wrong, too old, or used before.");
  }
}
