package com.easyecom.auth.user.persistence;

import com.easyecom.auth.user.application.User;
import com.easyecom.kit.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads users from rows. */
final class UserRows {

  static final String SELECT =
      """
      SELECT id, username, email, password_hash, has_demo_password, is_active, created_at,
             access_revision, array(SELECT role FROM user_role WHERE user_id = users.id) AS roles
        FROM users
      """;

  private UserRows() {}

  static User user(ResultSet row, StatementContext context) throws SQLException {
    return new User(
        row.getLong("id"),
        row.getString("username"),
        row.getString("email"),
        roles((String[]) row.getArray("roles").getArray()),
        row.getBoolean("is_active"),
        row.getBoolean("has_demo_password"),
        row.getLong("access_revision"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  /** A role that a later release gave, and this one does not know, gives nothing. */
  private static Set<Role> roles(String[] names) {
    return Arrays.stream(names).map(Role::of).flatMap(Optional::stream).collect(Collectors.toSet());
  }
}
