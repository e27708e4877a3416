package com.easyecom.auth.user.persistence;

import com.easyecom.auth.password.PasswordHash;
import com.easyecom.auth.user.application.Credentials;
import com.easyecom.auth.user.application.NewUser;
import com.easyecom.auth.user.application.User;
import com.easyecom.auth.user.application.Users;
import com.easyecom.kit.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Users in PostgreSQL. */
@ApplicationScoped
class UserTable implements Users {

  private static final String SELECT =
      """
      SELECT id, username, email, password_hash, has_demo_password, is_active, created_at,
             array(SELECT role FROM user_role WHERE user_id = users.id) AS roles
        FROM users
      """;

  private final Jdbi jdbi;
  private final Clock clock;

  UserTable(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public Optional<User> find(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "WHERE id = :id")
                .bind("id", id)
                .map(UserTable::user)
                .findOne());
  }

  @Override
  public Optional<Credentials> credentialsOf(String username) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "WHERE lower(username) = lower(:username)")
                .bind("username", username)
                .map(
                    (row, context) ->
                        new Credentials(
                            user(row, context), new PasswordHash(row.getString("password_hash"))))
                .findOne());
  }

  @Override
  public boolean isTaken(String username, String email) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT EXISTS (SELECT FROM users WHERE lower(username) = lower(:username))
                        OR EXISTS (SELECT FROM users WHERE lower(email) = lower(:email))
                    """)
                .bind("username", username)
                .bind("email", email)
                .mapTo(Boolean.class)
                .one());
  }

  @Override
  public Optional<User> add(NewUser newcomer) {
    Instant now = clock.instant();
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        WITH added AS (
                          INSERT INTO users
                                 (username, email, password_hash, has_demo_password, created_at)
                          VALUES (:username, :email, :hash, :hasDemoPassword, :now)
                          ON CONFLICT DO NOTHING
                          RETURNING id
                        ), given AS (
                          INSERT INTO user_role (user_id, role)
                          SELECT id, unnest(:roles) FROM added
                        )
                        SELECT id FROM added
                        """)
                    .bind("username", newcomer.username())
                    .bind("email", newcomer.email())
                    .bind("hash", newcomer.passwordHash().encoded())
                    .bind("hasDemoPassword", newcomer.hasDemoPassword())
                    .bind("now", now)
                    .bindArray("roles", String.class, wireNames(newcomer.roles()))
                    .mapTo(Long.class)
                    .findOne())
        .map(id -> asAdded(id, newcomer, now));
  }

  @Override
  public void replaceHash(long userId, PasswordHash old, PasswordHash replacement) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE users SET password_hash = :replacement
                     WHERE id = :id AND password_hash = :old
                    """)
                .bind("id", userId)
                .bind("old", old.encoded())
                .bind("replacement", replacement.encoded())
                .execute());
  }

  @Override
  public boolean anAdminMaySignIn() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT EXISTS (
                      SELECT FROM users JOIN user_role ON user_id = id
                       WHERE role = :admin AND is_active AND NOT has_demo_password)
                    """)
                .bind("admin", Role.ADMIN.wireName())
                .mapTo(Boolean.class)
                .one());
  }

  private static User asAdded(long id, NewUser newcomer, Instant now) {
    return new User(
        id,
        newcomer.username(),
        newcomer.email(),
        newcomer.roles(),
        true,
        newcomer.hasDemoPassword(),
        now);
  }

  private static User user(ResultSet row, StatementContext context) throws SQLException {
    return new User(
        row.getLong("id"),
        row.getString("username"),
        row.getString("email"),
        roles((String[]) row.getArray("roles").getArray()),
        row.getBoolean("is_active"),
        row.getBoolean("has_demo_password"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  /** A role that a later release gave, and this one does not know, gives nothing. */
  private static Set<Role> roles(String[] names) {
    return Arrays.stream(names).map(Role::of).flatMap(Optional::stream).collect(Collectors.toSet());
  }

  private static Object[] wireNames(Set<Role> roles) {
    return roles.stream().map(Role::wireName).toArray();
  }
}
