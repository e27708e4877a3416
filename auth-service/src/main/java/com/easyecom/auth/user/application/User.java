package com.easyecom.auth.user.application;

import com.easyecom.kit.security.Role;
import java.time.Instant;
import java.util.Set;

/**
 * Somebody who may use the shop's back office.
 *
 * @param username as given; unique whatever its case, like {@code email}
 * @param hasDemoPassword whether the password is the one that everybody knows from demo mode
 * @param accessRevision of the last change of what they may do
 */
public record User(
    long id,
    String username,
    String email,
    Set<Role> roles,
    boolean isActive,
    boolean hasDemoPassword,
    long accessRevision,
    Instant createdAt) {

  public User {
    roles = Set.copyOf(roles);
  }

  /** Whether they may be signed in: a password that everybody knows is good in demo mode alone. */
  public boolean maySignIn(boolean demoMode) {
    return isActive && (demoMode || !hasDemoPassword);
  }

  /** Whether they can administer the shop, in demo mode or not. */
  public boolean isAdministrator() {
    return isActive && roles.contains(Role.ADMIN);
  }
}
