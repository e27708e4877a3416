package com.easyecom.auth.user.api;

import com.easyecom.auth.user.application.User;
import com.easyecom.kit.security.Role;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/** A user as answers show them. */
public record UserView(
    long id,
    String username,
    String email,
    List<String> roles,
    @JsonProperty("is_active") boolean isActive,
    Instant createdAt) {

  static UserView of(User user) {
    return new UserView(
        user.id(),
        user.username(),
        user.email(),
        user.roles().stream().map(Role::wireName).sorted().toList(),
        user.isActive(),
        user.createdAt());
  }
}
