package com.easyecom.auth.user.persistence;

import com.easyecom.auth.password.PasswordHash;
import com.easyecom.auth.user.application.Credentials;
import com.easyecom.auth.user.application.NewUser;
import com.easyecom.auth.user.application.User;
import com.easyecom.auth.user.application.UserFilter;
import com.easyecom.auth.user.application.Users;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.persistence.DatabaseErrors;
import com.easyecom.kit.persistence.Patterns;
import com.easyecom.kit.persistence.Where;
import com.easyecom.kit.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Users in PostgreSQL. */
@ApplicationScoped
class UserTable implements Users {

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
                .createQuery(UserRows.SELECT + "WHERE id = :id AND deleted_at IS NULL")
                .bind("id", id)
                .map(UserRows::user)
                .findOne());
  }

  @Override
  public List<User> list(UserFilter filter, PageRequest page) {
    Where where =
        new Where()
            .and("deleted_at IS NULL")
            .and("id < :beforeId", "beforeId", page.beforeId())
            .and(
                "(username ILIKE :text OR email ILIKE :text)",
                "text",
                Patterns.containing(filter.text()))
            .and("is_active = :isActive", "isActive", filter.isActive())
            .and(
                "EXISTS (SELECT FROM user_role WHERE user_id = users.id AND role = :role)",
                "role",
                filter.role() == null ? null : filter.role().wireName());
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(UserRows.SELECT + where.sql() + "ORDER BY id DESC LIMIT :limit")
                .bindMap(where.values())
                .bind("limit", page.limit() + 1)
                .map(UserRows::user)
                .list());
  }

  @Override
  public Optional<Credentials> credentialsOf(String username) {
    return credentials("lower(username) = lower(:key)", username);
  }

  @Override
  public Optional<Credentials> credentialsOf(long id) {
    return credentials("id = :key", id);
  }

  private Optional<Credentials> credentials(String condition, Object key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(UserRows.SELECT + "WHERE deleted_at IS NULL AND " + condition)
                .bind("key", key)
                .map(
                    (row, context) ->
                        new Credentials(
                            UserRows.user(row, context),
                            new PasswordHash(row.getString("password_hash"))))
                .findOne());
  }

  @Override
  public boolean isTaken(String username, String email) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT EXISTS (SELECT FROM users
                                    WHERE lower(username) = lower(:username) AND deleted_at IS NULL)
                        OR EXISTS (SELECT FROM users
                                    WHERE lower(email) = lower(:email) AND deleted_at IS NULL)
                    """)
                .bind("username", username)
                .bind("email", email)
                .mapTo(Boolean.class)
                .one());
  }

  @Override
  public Optional<User> add(NewUser newcomer, long revision) {
    Instant now = clock.instant();
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        WITH added AS (
                          INSERT INTO users
                                 (username, email, password_hash, has_demo_password, created_at,
                                  access_revision)
                          VALUES (:username, :email, :hash, :hasDemoPassword, :now, :revision)
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
                    .bind("revision", revision)
                    .bindArray("roles", String.class, wireNames(newcomer.roles()))
                    .mapTo(Long.class)
                    .findOne())
        .map(id -> asAdded(id, newcomer, revision, now));
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
  public boolean update(User changed) {
    try {
      jdbi.useHandle(
          handle ->
              handle
                  .createUpdate(
                      """
                      WITH changed AS (
                        UPDATE users
                           SET username = :username, email = :email, is_active = :isActive,
                               access_revision = :revision
                         WHERE id = :id
                      ), taken AS (
                        DELETE FROM user_role WHERE user_id = :id AND role <> ALL (:roles)
                      )
                      INSERT INTO user_role (user_id, role) SELECT :id, unnest(:roles)
                      ON CONFLICT DO NOTHING
                      """)
                  .bind("id", changed.id())
                  .bind("username", changed.username())
                  .bind("email", changed.email())
                  .bind("isActive", changed.isActive())
                  .bind("revision", changed.accessRevision())
                  .bindArray("roles", String.class, wireNames(changed.roles()))
                  .execute());
      return true;
    } catch (RuntimeException fault) {
      if (isTaken(fault)) {
        return false;
      }
      throw fault;
    }
  }

  private static boolean isTaken(RuntimeException fault) {
    return DatabaseErrors.violatesUnique(fault, "users_username")
        || DatabaseErrors.violatesUnique(fault, "users_email");
  }

  @Override
  public void changePassword(
      long userId, PasswordHash password, long revision, @Nullable Long keptSessionId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE users
                       SET password_hash = :hash, has_demo_password = false,
                           access_revision = :revision, tokens_from_revision = :revision,
                           kept_session_id = :kept
                     WHERE id = :id
                    """)
                .bind("id", userId)
                .bind("hash", password.encoded())
                .bind("revision", revision)
                .bind("kept", keptSessionId)
                .execute());
  }

  @Override
  public void delete(long userId, long revision) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE users
                       SET is_active = false, deleted_at = :now, access_revision = :revision
                     WHERE id = :id
                    """)
                .bind("id", userId)
                .bind("now", clock.instant())
                .bind("revision", revision)
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
                       WHERE role = :admin AND is_active AND NOT has_demo_password
                         AND deleted_at IS NULL)
                    """)
                .bind("admin", Role.ADMIN.wireName())
                .mapTo(Boolean.class)
                .one());
  }

  private static User asAdded(long id, NewUser newcomer, long revision, Instant now) {
    return new User(
        id,
        newcomer.username(),
        newcomer.email(),
        newcomer.roles(),
        true,
        newcomer.hasDemoPassword(),
        revision,
        now);
  }

  private static Object[] wireNames(Set<Role> roles) {
    return roles.stream().map(Role::wireName).toArray();
  }
}
