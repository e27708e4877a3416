package com.easyecom.auth.user.application;

import com.easyecom.auth.password.PasswordHash;
import java.util.Optional;

/** All users. Names and e-mail addresses are compared without regard to case. */
public interface Users {

  Optional<User> find(long id);

  /** The user of that name and what their password is checked against. */
  Optional<Credentials> credentialsOf(String username);

  /** Whether somebody has the name or the address. */
  boolean isTaken(String username, String email);

  /** Adds a user; empty when the name or the address is taken, also by somebody at this moment. */
  Optional<User> add(NewUser newcomer);

  /** Replaces a hash by one of the same password, unless it was changed meanwhile. */
  void replaceHash(long userId, PasswordHash old, PasswordHash replacement);

  /** Whether there is an active admin whose password not everybody knows. */
  boolean anAdminMaySignIn();
}
