package com.easyecom.order.ordering.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.order.ordering.domain.Edit;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;

/** Checks that the acting person consents to just this change, by a code that is good once. */
@ApplicationScoped
class CheckConsent {

  private static final int MAX_CODE_LENGTH = 40;

  private final ChangeIds changeIds;
  private final TwoFactor twoFactor;

  CheckConsent(ChangeIds changeIds, TwoFactor twoFactor) {
    this.changeIds = changeIds;
    this.twoFactor = twoFactor;
  }

  /**
   * Whether there is a code at all; asked first, since that costs nothing.
   *
   * @throws Refusal {@code two_factor_required}, {@code two_factor_invalid}
   */
  void isGiven(Consent consent) {
    String code = consent.code();
    if (code == null || code.isBlank()) {
      throw new Refusal(TwoFactorError.TWO_FACTOR_REQUIRED, "Give it as X-2FA-Code.");
    }
    if (code.length() > MAX_CODE_LENGTH) {
      throw new Refusal(TwoFactorError.TWO_FACTOR_INVALID, "No code is as long as that.");
    }
  }

  /**
   * Uses the code up; not for a change that is another than the one it was given for.
   *
   * @throws Refusal {@code two_factor_invalid}, and what {@link TwoFactor} refuses
   */
  void isFor(Edit edit, Consent consent) {
    isGiven(consent);
    String id = changeIds.of(edit);
    String previewed = consent.changeId();
    if (previewed != null
        && !MessageDigest.isEqual(previewed.getBytes(UTF_8), id.getBytes(UTF_8))) {
      throw new Refusal(
          TwoFactorError.TWO_FACTOR_INVALID,
          "It was given for another change, or the order is not as it was then.");
    }
    twoFactor.use(String.valueOf(consent.code()), id);
  }
}
