package com.easyecom.auth.user.persistence;

import com.easyecom.auth.user.application.AccessRevisions;
import com.easyecom.internalapi.auth.AccessAnswer;
import com.easyecom.internalapi.auth.AccessAnswer.UserAccess;
import com.easyecom.kit.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Revisions of access in PostgreSQL. */
@ApplicationScoped
class AccessTable implements AccessRevisions {

  private static final String SELECT =
      """
      SELECT id, is_active, access_revision, tokens_from_revision, kept_session_id,
             array(SELECT role FROM user_role WHERE user_id = users.id ORDER BY role) AS roles
        FROM users
      """;

  private final Jdbi jdbi;

  AccessTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public long next() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "UPDATE access_revision SET revision = revision + 1 RETURNING revision")
                .mapTo(Long.class)
                .one());
  }

  @Override
  public UserAccess of(long userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "WHERE id = :id")
                .bind("id", userId)
                .map(AccessTable::access)
                .one());
  }

  /**
   * The revision is read first: what commits in between is told now and, as it is newer than the
   * revision, again the next time.
   */
  @Override
  public AccessAnswer changesAfter(long revision) {
    return jdbi.withHandle(
        handle -> {
          long newest =
              handle.createQuery("SELECT revision FROM access_revision").mapTo(Long.class).one();
          List<UserAccess> changed =
              handle
                  .createQuery(SELECT + "WHERE access_revision > :revision")
                  .bind("revision", revision)
                  .map(AccessTable::access)
                  .list();
          return new AccessAnswer(newest, changed);
        });
  }

  @Override
  public boolean isThereAnotherAdmin(long userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT EXISTS (
                      SELECT FROM users JOIN user_role ON user_id = id
                       WHERE role = :admin AND is_active AND deleted_at IS NULL AND id <> :id)
                    """)
                .bind("admin", Role.ADMIN.wireName())
                .bind("id", userId)
                .mapTo(Boolean.class)
                .one());
  }

  private static UserAccess access(ResultSet row, StatementContext context) throws SQLException {
    return new UserAccess(
        row.getLong("id"),
        List.of((String[]) row.getArray("roles").getArray()),
        row.getBoolean("is_active"),
        row.getLong("access_revision"),
        row.getLong("tokens_from_revision"),
        row.getObject("kept_session_id", Long.class));
  }
}
