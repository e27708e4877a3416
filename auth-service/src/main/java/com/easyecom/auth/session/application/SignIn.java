package com.easyecom.auth.session.application;

import com.easyecom.auth.password.PasswordHash;
import com.easyecom.auth.password.PasswordHasher;
import com.easyecom.auth.throttle.Throttle;
import com.easyecom.auth.twofactor.application.CheckCode;
import com.easyecom.auth.twofactor.application.TwoFactorError;
import com.easyecom.auth.user.application.Credentials;
import com.easyecom.auth.user.application.Users;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.shop.Shop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Signs somebody in by username and password, and by a one-time code where the user has a second
 * factor. Whoever guesses learns nothing from a refusal: an unknown user, a wrong password and a
 * locked account give the same answer after the same work, and who tries too often waits.
 */
@ApplicationScoped
public class SignIn {

  private final Users users;
  private final PasswordHasher passwords;
  private final CheckCode checkCode;
  private final Throttle throttle;
  private final OpenSession openSession;
  private final AuditSignIn audit;
  private final Shop shop;

  SignIn(
      Users users,
      PasswordHasher passwords,
      CheckCode checkCode,
      Throttle throttle,
      OpenSession openSession,
      AuditSignIn audit,
      Shop shop) {
    this.users = users;
    this.passwords = passwords;
    this.checkCode = checkCode;
    this.throttle = throttle;
    this.openSession = openSession;
    this.audit = audit;
    this.shop = shop;
  }

  /**
   * @param code of the user's app, or a recovery code; null when none was given
   * @param address the client's
   * @throws Refusal {@code bad_credentials}, {@code totp_required}, {@code too_many_requests},
   *     {@code service_unavailable}
   */
  public IssuedTokens signIn(
      String username, String password, @Nullable String code, String address) {
    boolean nextWaits = throttle.signingIn(username, address);
    @Nullable Credentials known = users.credentialsOf(username).orElse(null);
    @Nullable PasswordHash stored = known == null ? null : known.passwordHash();
    boolean matches = matches(password, stored, username, address);
    if (known == null || !matches || !known.user().maySignIn(shop.isDemo())) {
      audit.failed(known == null ? null : known.user(), nextWaits);
      throw badCredentials();
    }
    checkSecondFactor(known, code, address, nextWaits);
    throttle.signedIn(username, address);
    renewIfOutdated(known, password);
    return QuarkusTransaction.requiringNew().call(() -> openSession.of(known.user()));
  }

  /** Where too many sign in at once, it is not held against whoever is sent away. */
  private boolean matches(
      String password, @Nullable PasswordHash stored, String username, String address) {
    try {
      return passwords.matches(password, stored);
    } catch (Refusal busy) {
      throttle.withdraw(username, address);
      throw busy;
    }
  }

  private void checkSecondFactor(
      Credentials known, @Nullable String code, String address, boolean nextWaits) {
    if (!checkCode.isAskedOf(known.user().id())) {
      return;
    }
    if (code == null) {
      throttle.withdraw(known.user().username(), address);
      throw new Refusal(TwoFactorError.TOTP_REQUIRED, "Give totp_code, too.");
    }
    if (!checkCode.isGoodToSignIn(known.user().id(), code)) {
      audit.failed(known.user(), nextWaits);
      throw badCredentials();
    }
  }

  private static Refusal badCredentials() {
    return new Refusal(SessionError.BAD_CREDENTIALS, "Username or password are wrong.");
  }

  /** The only moment at which the password is there to be hashed with today's parameters. */
  private void renewIfOutdated(Credentials known, String password) {
    PasswordHash stored = known.passwordHash();
    if (passwords.isOutdated(stored)) {
      users.replaceHash(known.user().id(), stored, passwords.hash(password));
    }
  }
}
