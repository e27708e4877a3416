package com.easyecom.auth.twofactor.application;

import com.easyecom.auth.throttle.Throttle;
import com.easyecom.internalapi.auth.TwoFactorCheck;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.audit.Subject;
import com.easyecom.kit.security.Identity;
import com.easyecom.kit.shop.Shop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Decides for another service whether the acting user gave a good code for what it is about to do.
 * A code that is good here is used up, and the audit trail keeps what it was given for: so it
 * allows one change, once.
 */
@ApplicationScoped
@Startup // So that a bad configuration is refused at the start.
public class VerifyTwoFactor {

  /** For which purpose demo mode has a code that everybody knows. */
  static final String ORDER_EDIT = "order.edit";

  private static final String DEMO_CODE = "123456";

  private final CheckCode checkCode;
  private final Throttle throttle;
  private final Audit audit;
  private final @Nullable String demoCode;

  VerifyTwoFactor(
      CheckCode checkCode,
      Throttle throttle,
      Audit audit,
      Shop shop,
      @ConfigProperty(name = "easyecom.order-edit-code") Optional<String> orderEditCode) {
    if (orderEditCode.isPresent() && !shop.isDemo()) {
      throw new IllegalStateException(
          "ORDER_EDIT_2FA_CODE is a code that never changes, which is for demo mode alone.");
    }
    this.checkCode = checkCode;
    this.throttle = throttle;
    this.audit = audit;
    this.demoCode = shop.isDemo() ? orderEditCode.orElse(DEMO_CODE) : null;
  }

  /**
   * @throws Refusal {@code two_factor_required}, {@code two_factor_invalid}, {@code
   *     too_many_requests}
   */
  public void verify(Identity acting, TwoFactorCheck check) {
    Long userId = acting.userId();
    if (userId == null) {
      throw new Refusal(CommonError.FORBIDDEN, "Only people have second factors.");
    }
    String code = check.code();
    if (code == null) {
      throw new Refusal(TwoFactorError.TWO_FACTOR_REQUIRED, "Give it as X-2FA-Code.");
    }
    boolean isDemo = check.purpose().equals(ORDER_EDIT) && code.equals(demoCode);
    if (!isDemo && !checkCode.isAskedOf(userId)) {
      throw new Refusal(
          TwoFactorError.TWO_FACTOR_REQUIRED, "You have no second factor yet: enroll one.");
    }
    throttle.provingAgain(userId);
    QuarkusTransaction.requiringNew().run(() -> use(userId, code, check, isDemo));
    throttle.proved(userId);
  }

  private void use(long userId, String code, TwoFactorCheck check, boolean isDemo) {
    if (!isDemo && !checkCode.isGood(userId, code)) {
      throw new Refusal(TwoFactorError.TWO_FACTOR_INVALID, "It is wrong, too old, or used before.");
    }
    audit.record(
        "two_factor.used",
        Subject.of("user", userId),
        Changes.none()
            .set("purpose", check.purpose())
            .set("change_id", check.changeId())
            .set("by_demo_code", isDemo ? true : null));
  }
}
