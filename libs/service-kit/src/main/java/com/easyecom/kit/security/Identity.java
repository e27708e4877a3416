package com.easyecom.kit.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who a token speaks for.
 *
 * @param userId the acting person; null when a service acts on its own
 * @param username the acting person, or the service's name
 * @param service the calling service; null when the person calls directly
 */
public record Identity(
    @Nullable Long userId, String username, Set<Role> roles, @Nullable String service) {

  public Identity {
    roles = Set.copyOf(roles);
  }

  /** A service that acts on its own, for example when it finishes what a crash interrupted. */
  public static Identity ofService(String name) {
    return new Identity(null, name, Set.of(), name);
  }

  /** Whether one of the roles has the permission. */
  public boolean has(Permission permission) {
    return roles.stream().anyMatch(permission.roles()::contains);
  }
}
