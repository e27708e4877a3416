package com.easyecom.kit.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who a token speaks for.
 *
 * @param userId the acting person; null when a service acts on its own
 * @param username the acting person, or the service's name
 * @param service the calling service; null when the person calls directly
 * @param sessionId the session that a person's token belongs to; null where none is known
 * @param revision the revision of the person's access when the token was issued; 0 where none is
 *     known
 */
public record Identity(
    @Nullable Long userId,
    String username,
    Set<Role> roles,
    @Nullable String service,
    @Nullable Long sessionId,
    long revision) {

  public Identity {
    roles = Set.copyOf(roles);
  }

  /** Somebody of whose token nothing is known. */
  public Identity(
      @Nullable Long userId, String username, Set<Role> roles, @Nullable String service) {
    this(userId, username, roles, service, null, 0);
  }

  /** A service that acts on its own, for example when it finishes what a crash interrupted. */
  public static Identity ofService(String name) {
    return new Identity(null, name, Set.of(), name);
  }

  /** The same with other roles. */
  public Identity withRoles(Set<Role> others) {
    return new Identity(userId, username, others, service, sessionId, revision);
  }

  /** Whether one of the roles has the permission. */
  public boolean has(Permission permission) {
    return roles.stream().anyMatch(permission.roles()::contains);
  }
}
