package com.easyecom.auth.user.application;

import com.easyecom.kit.audit.Subject;
import com.easyecom.kit.security.Role;
import java.util.stream.Collectors;

/** How the audit trail speaks of users. */
final class UserAudit {

  private UserAudit() {}

  static Subject subject(User user) {
    return Subject.of("user", user.id());
  }

  static String roles(User user) {
    return user.roles().stream().map(Role::wireName).sorted().collect(Collectors.joining(","));
  }
}
