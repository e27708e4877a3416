package com.easyecom.auth.user.application;

import com.easyecom.kit.security.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to change of a user; null for what stays. */
public record UserChange(
    @Nullable String username,
    @Nullable String email,
    @Nullable Set<Role> roles,
    @Nullable Boolean isActive,
    @Nullable String password) {

  /** The change is not shown in logs: it may hold a password. */
  @Override
  public String toString() {
    return "UserChange[not shown]";
  }
}
