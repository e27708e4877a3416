package com.easyecom.chat.delivery.persistence;

import com.easyecom.chat.delivery.application.Deliveries;
import com.easyecom.chat.whatsapp.OutboundMessage;
import com.easyecom.chat.whatsapp.Recipient;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Messages to be sent, in the table of all messages. */
@Singleton
class DeliveryTable implements Deliveries {

  private static final String ADD =
      """
      INSERT INTO message (conversation_id, direction, kind, text, content, state, created_at)
      VALUES (:conversation, 'out', :kind, :text, :content, 'pending', :now) RETURNING id
      """;

  private static final String CLAIM =
      """
      UPDATE conversation SET send_held_until = :until
      WHERE id = ANY (ARRAY (
        SELECT id FROM conversation
        WHERE send_due_at <= :now AND (send_held_until IS NULL OR send_held_until <= :now)
        ORDER BY send_due_at LIMIT :most FOR UPDATE SKIP LOCKED))
      RETURNING id
      """;

  private static final String FIRST =
      """
      SELECT m.id, state, our_number, phone, user_id, content, next_try_at, tries, is_resent,
             last_inbound_at
      FROM message m JOIN conversation c ON c.id = conversation_id
      WHERE conversation_id = :conversation AND state IN ('pending', 'sending', 'uncertain')
      ORDER BY m.id LIMIT 1
      """;

  private final Jdbi jdbi;

  DeliveryTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public long add(long conversation, OutboundMessage message, Instant now) {
    return jdbi.withHandle(
        handle -> {
          long id =
              handle
                  .createQuery(ADD)
                  .bind("conversation", conversation)
                  .bind("kind", StoredOutbound.kind(message))
                  .bind("text", StoredOutbound.text(message))
                  .bind("content", StoredOutbound.write(message))
                  .bind("now", now)
                  .mapTo(Long.class)
                  .one();
          handle.execute(
              """
              UPDATE conversation
              SET send_due_at = least(send_due_at, ?), last_message_at = ? WHERE id = ?
              """,
              now,
              now,
              conversation);
          return id;
        });
  }

  @Override
  public List<Long> claim(int most, Instant now, Instant until) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(CLAIM)
                .bind("most", most)
                .bind("now", now)
                .bind("until", until)
                .mapTo(Long.class)
                .list());
  }

  @Override
  public Optional<Delivery> first(long conversation) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIRST)
                .bind("conversation", conversation)
                .map((row, context) -> delivery(row))
                .findOne());
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    String phone = row.getString("phone");
    return new Delivery(
        row.getLong("id"),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("our_number"),
        phone == null ? Recipient.userId(row.getString("user_id")) : Recipient.phone(phone),
        StoredOutbound.read(row.getString("content")),
        instant(row, "next_try_at"),
        row.getInt("tries"),
        row.getBoolean("is_resent"),
        instant(row, "last_inbound_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  @Override
  public boolean begin(long message, Instant heldUntil) {
    return jdbi.inTransaction(
        handle -> {
          handle.execute(
              """
              UPDATE conversation SET send_held_until = ?
              WHERE id = (SELECT conversation_id FROM message WHERE id = ?)
              """,
              heldUntil,
              message);
          return handle.execute(
                  """
                  UPDATE message SET state = 'sending', tries = tries + 1, next_try_at = NULL
                  WHERE id = ? AND state = 'pending'
                  """,
                  message)
              > 0;
        });
  }

  @Override
  public void sent(long message, String metaId, Instant now) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                UPDATE message SET meta_id = coalesce(meta_id, ?), sent_at = ?, reason = NULL,
                  state = CASE WHEN state IN ('sending', 'uncertain') THEN 'sent' ELSE state END
                WHERE id = ?
                """,
                metaId,
                now,
                message));
  }

  @Override
  public void giveUp(long message, State state, String reason) {
    set(message, state, reason, null);
  }

  @Override
  public void putOff(long message, Instant nextTryAt, String reason) {
    set(message, State.PENDING, reason, nextTryAt);
  }

  @Override
  public void doubt(long message, Instant until) {
    set(message, State.UNCERTAIN, "uncertain", until);
  }

  /** Unless one of Meta's statuses was faster. */
  private void set(long message, State state, String reason, @Nullable Instant nextTryAt) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE message SET state = :state, reason = :reason, next_try_at = :next
                    WHERE id = :id AND state IN ('pending', 'sending', 'uncertain')
                    """)
                .bind("state", state.name().toLowerCase(Locale.ROOT))
                .bind("reason", reason)
                .bind("next", nextTryAt)
                .bind("id", message)
                .execute());
  }

  @Override
  public void resend(long message) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                UPDATE message SET state = 'pending', is_resent = true, next_try_at = NULL
                WHERE id = ? AND state = 'uncertain'
                """,
                message));
  }

  @Override
  public void release(long conversation) {
    jdbi.useTransaction(handle -> release(handle, conversation));
  }

  /** Locked first, by a statement of its own: what commits meanwhile is seen by the second one. */
  private static void release(Handle handle, long conversation) {
    handle.execute("SELECT FROM conversation WHERE id = ? FOR UPDATE", conversation);
    handle.execute(
        """
        UPDATE conversation SET send_held_until = NULL, send_due_at = (
          SELECT coalesce(next_try_at, now()) FROM message
          WHERE conversation_id = ? AND state IN ('pending', 'sending', 'uncertain')
          ORDER BY message.id LIMIT 1)
        WHERE id = ?
        """,
        conversation,
        conversation);
  }
}
