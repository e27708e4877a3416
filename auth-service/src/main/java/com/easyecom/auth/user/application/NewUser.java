package com.easyecom.auth.user.application;

import com.easyecom.auth.password.PasswordHash;
import com.easyecom.kit.security.Role;
import java.util.Set;

/**
 * A user to be added.
 *
 * @param hasDemoPassword whether the password is the one that everybody knows from demo mode
 */
public record NewUser(
    String username,
    String email,
    PasswordHash passwordHash,
    Set<Role> roles,
    boolean hasDemoPassword) {

  public NewUser {
    roles = Set.copyOf(roles);
  }
}
