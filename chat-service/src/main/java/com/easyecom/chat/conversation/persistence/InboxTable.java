package com.easyecom.chat.conversation.persistence;

import com.easyecom.chat.conversation.application.Inbox;
import com.easyecom.chat.conversation.application.ReceivedMessage;
import com.easyecom.chat.whatsapp.Sender;
import com.easyecom.chat.whatsapp.StatusUpdate;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Conversations and messages in their tables. */
@Singleton
class InboxTable implements Inbox {

  /** Who hid the phone after it was known is found by Meta's id. */
  private static final String OPEN =
      """
      INSERT INTO conversation AS c (our_number, customer, phone, user_id, profile_name,
        last_message_at)
      VALUES (:number, coalesce(:phone, (
          SELECT customer FROM conversation
          WHERE our_number = :number AND user_id = :user ORDER BY id LIMIT 1), 'user ' || :user),
        :phone, :user, :name, :now)
      ON CONFLICT (our_number, customer) DO UPDATE
      SET user_id = coalesce(excluded.user_id, c.user_id),
          profile_name = coalesce(excluded.profile_name, c.profile_name)
      RETURNING id
      """;

  private static final String STORE =
      """
      INSERT INTO message (conversation_id, direction, meta_id, kind, text, reply_id, content,
        state, sent_at, created_at)
      SELECT :conversation, 'in', meta_id, kind, text, reply_id, content, 'waiting',
        coalesce(CAST(sent_at AS timestamptz), :now), :now
      FROM unnest(:metaIds, :kinds, :texts, :replyIds, :contents, :sentAts) WITH ORDINALITY
        AS told (meta_id, kind, text, reply_id, content, sent_at, n)
      ORDER BY n
      ON CONFLICT (meta_id) DO NOTHING
      """;

  /** A status that comes late, or again, changes nothing. */
  private static final String NOTE =
      """
      WITH noted AS (
      UPDATE message SET state = :state, meta_id = coalesce(meta_id, :metaId), reason = :reason
      WHERE direction = 'out' AND (meta_id = :metaId OR id = :id)
        AND array_position(ARRAY['pending', 'sending', 'uncertain', 'sent', 'failed', 'delivered',
              'read'], state)
          < array_position(ARRAY['sent', 'failed', 'delivered', 'read'], :state) + 3
      RETURNING conversation_id)
      UPDATE conversation SET send_due_at = least(send_due_at, :now)
      WHERE id IN (SELECT conversation_id FROM noted) AND send_due_at IS NOT NULL
      """;

  private final Jdbi jdbi;

  InboxTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public long open(String ourNumber, Sender customer, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OPEN)
                .bind("number", ourNumber)
                .bind("phone", customer.phone())
                .bind("user", customer.userId())
                .bind("name", customer.profileName())
                .bind("now", now)
                .mapTo(Long.class)
                .one());
  }

  @Override
  public int store(long conversation, List<ReceivedMessage> messages, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(STORE)
                .bind("conversation", conversation)
                .bind("now", now)
                .bindArray("metaIds", String.class, column(messages, ReceivedMessage::metaId))
                .bindArray("kinds", String.class, column(messages, ReceivedMessage::kind))
                .bindArray("texts", String.class, column(messages, ReceivedMessage::text))
                .bindArray("replyIds", String.class, column(messages, ReceivedMessage::replyId))
                .bindArray("contents", String.class, column(messages, ReceivedMessage::content))
                .bindArray(
                    "sentAts",
                    String.class,
                    column(messages, message -> Objects.toString(message.sentAt(), null)))
                .execute());
  }

  private static @Nullable Object[] column(
      List<ReceivedMessage> messages, Function<ReceivedMessage, @Nullable String> value) {
    @Nullable Object[] column = new @Nullable Object[messages.size()];
    for (int i = 0; i < column.length; i++) {
      column[i] = value.apply(messages.get(i));
    }
    return column;
  }

  @Override
  public void await(long conversation, Instant now, Instant turnDueAt) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE conversation
                    SET turn_due_at = least(turn_due_at, :due), last_inbound_at = :now,
                        last_message_at = :now
                    WHERE id = :id
                    """)
                .bind("due", turnDueAt)
                .bind("now", now)
                .bind("id", conversation)
                .execute());
  }

  /** What waited for it goes on at once. */
  @Override
  public void note(StatusUpdate status, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(NOTE)
                .bind("state", state(status.status()))
                .bind("metaId", status.messageId())
                .bind("id", ourId(status.ourId()))
                .bind("reason", reason(status))
                .bind("now", now)
                .execute());
  }

  private static String state(StatusUpdate.Status status) {
    return switch (status) {
      case SENT, DELIVERED, READ, FAILED -> status.name().toLowerCase(Locale.ROOT);
      case PLAYED -> "read";
    };
  }

  private static @Nullable String reason(StatusUpdate status) {
    return status.errors().isEmpty() ? null : "meta_" + status.errors().getFirst().code();
  }

  /** Ours are numbers; whatever else uses our phone number has others. */
  private static @Nullable Long ourId(@Nullable String told) {
    return told != null && told.matches("\\d{1,18}") ? Long.valueOf(told) : null;
  }
}
