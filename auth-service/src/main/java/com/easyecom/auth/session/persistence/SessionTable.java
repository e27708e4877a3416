package com.easyecom.auth.session.persistence;

import com.easyecom.auth.session.application.EndedSession;
import com.easyecom.auth.session.application.RefreshSession;
import com.easyecom.auth.session.application.Sessions;
import com.easyecom.auth.session.domain.RefreshToken;
import com.easyecom.auth.session.domain.Rotation;
import com.easyecom.auth.user.application.User;
import com.easyecom.auth.user.application.UserSessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Sessions in PostgreSQL. */
@ApplicationScoped
class SessionTable implements Sessions, UserSessions {

  private static final Duration GRACE = Duration.ofSeconds(RefreshSession.GRACE_SECONDS);

  /**
   * One statement, so that no crash leaves a session without a live token. Whoever comes second
   * waits for the session's row and then sees what the first did to it and to the token. The
   * session is locked before its tokens, here as in a deletion, so that nobody waits in a circle.
   */
  private static final String ROTATE =
      """
      WITH presented AS (
        SELECT token.superseded_at, session.id AS session_id, session.user_id
          FROM refresh_token AS token JOIN session ON session.id = token.session_id
         WHERE token.token_hash = :presented AND session.expires_at > :now
           FOR UPDATE OF session, token
      ), judged AS (
        SELECT *, superseded_at IS NULL AS is_live,
               superseded_at IS NULL OR superseded_at > :graceBegan AS is_honoured
          FROM presented
      ), prolonged AS (
        UPDATE session SET expires_at = :expires
          FROM judged WHERE session.id = session_id AND is_honoured
      ), superseded AS (
        UPDATE refresh_token AS token SET superseded_at = :now
          FROM judged
         WHERE token.session_id = judged.session_id AND token.superseded_at IS NULL AND is_live
      ), succeeded AS (
        INSERT INTO refresh_token (token_hash, session_id, created_at)
        SELECT :successor, session_id, :now FROM judged WHERE is_honoured
      ), ended AS (
        DELETE FROM session USING judged WHERE session.id = session_id AND NOT is_honoured
      )
      SELECT user_id, session_id, is_honoured FROM judged
      """;

  private final Jdbi jdbi;
  private final Clock clock;
  private final Duration lifetime;

  SessionTable(
      Jdbi jdbi,
      Clock clock,
      @ConfigProperty(name = "easyecom.session.lifetime-days") int lifetimeDays) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.lifetime = Duration.ofDays(lifetimeDays);
  }

  /** Locks the user's row, so that a change of the password is either seen or waits. */
  @Override
  public Optional<Long> open(User user, RefreshToken first) {
    Instant now = clock.instant();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    WITH present AS (
                      SELECT id FROM users
                       WHERE id = :userId AND access_revision = :revision FOR SHARE
                    ), opened AS (
                      INSERT INTO session (user_id, created_at, expires_at)
                      SELECT id, :now, :expires FROM present
                      RETURNING id
                    ), given AS (
                      INSERT INTO refresh_token (token_hash, session_id, created_at)
                      SELECT :first, id, :now FROM opened
                    )
                    SELECT id FROM opened
                    """)
                .bind("userId", user.id())
                .bind("revision", user.accessRevision())
                .bind("first", first.hash())
                .bind("now", now)
                .bind("expires", now.plus(lifetime))
                .mapTo(Long.class)
                .findOne());
  }

  @Override
  public Rotation rotate(RefreshToken presented, RefreshToken successor) {
    Instant now = clock.instant();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ROTATE)
                .bind("presented", presented.hash())
                .bind("successor", successor.hash())
                .bind("now", now)
                .bind("graceBegan", now.minus(GRACE))
                .bind("expires", now.plus(lifetime))
                .map(SessionTable::rotation)
                .findOne()
                .orElseGet(Rotation.Unknown::new));
  }

  @Override
  public Optional<EndedSession> end(RefreshToken presented) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    DELETE FROM session WHERE id =
                      (SELECT session_id FROM refresh_token WHERE token_hash = :presented)
                    RETURNING id, user_id
                    """)
                .bind("presented", presented.hash())
                .map((row, of) -> new EndedSession(row.getLong("id"), row.getLong("user_id")))
                .findOne());
  }

  @Override
  public void endAllOf(long userId, @Nullable Long exceptId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "DELETE FROM session WHERE user_id = :userId AND id IS DISTINCT FROM :exceptId")
                .bind("userId", userId)
                .bind("exceptId", exceptId)
                .execute());
  }

  /** Tokens of long-lived sessions go too: a copy that old is refused without ending anything. */
  @Override
  public void removeExpired() {
    Instant now = clock.instant();
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate("DELETE FROM session WHERE expires_at <= :now")
              .bind("now", now)
              .execute();
          handle
              .createUpdate("DELETE FROM refresh_token WHERE superseded_at <= :longAgo")
              .bind("longAgo", now.minus(lifetime))
              .execute();
        });
  }

  private static Rotation rotation(ResultSet row, StatementContext context) throws SQLException {
    return row.getBoolean("is_honoured")
        ? new Rotation.Succeeded(row.getLong("user_id"), row.getLong("session_id"))
        : new Rotation.Reused(row.getLong("user_id"), row.getLong("session_id"));
  }
}
