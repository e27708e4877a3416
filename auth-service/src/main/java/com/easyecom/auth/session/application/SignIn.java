package com.easyecom.auth.session.application;

import com.easyecom.auth.password.PasswordHash;
import com.easyecom.auth.password.PasswordHasher;
import com.easyecom.auth.user.application.Credentials;
import com.easyecom.auth.user.application.Users;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.shop.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Signs somebody in by username and password. Whoever guesses learns nothing from a refusal: an
 * unknown user, a wrong password and a locked account give the same answer after the same work.
 */
@ApplicationScoped
public class SignIn {

  private final Users users;
  private final PasswordHasher passwords;
  private final OpenSession openSession;
  private final Shop shop;

  SignIn(Users users, PasswordHasher passwords, OpenSession openSession, Shop shop) {
    this.users = users;
    this.passwords = passwords;
    this.openSession = openSession;
    this.shop = shop;
  }

  /**
   * @throws Refusal {@code bad_credentials}, {@code service_unavailable}
   */
  public IssuedTokens signIn(String username, String password) {
    @Nullable Credentials known = users.credentialsOf(username).orElse(null);
    @Nullable PasswordHash stored = known == null ? null : known.passwordHash();
    boolean matches = passwords.matches(password, stored);
    if (known == null || !matches || !known.user().maySignIn(shop.isDemo())) {
      throw new Refusal(SessionError.BAD_CREDENTIALS, "Username or password are wrong.");
    }
    renewIfOutdated(known, password);
    return openSession.of(known.user());
  }

  /** The only moment at which the password is there to be hashed with today's parameters. */
  private void renewIfOutdated(Credentials known, String password) {
    PasswordHash stored = known.passwordHash();
    if (passwords.isOutdated(stored)) {
      users.replaceHash(known.user().id(), stored, passwords.hash(password));
    }
  }
}
