package com.easyecom.kit.deadletter;

import com.easyecom.kernel.paging.TimePlace;
import com.easyecom.kit.events.EventKey;
import com.easyecom.kit.persistence.Where;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code dead_letter}, as seen by who looks after it. The rows of a key are a queue in
 * the order of their ids: the first is what was refused, the others wait behind it.
 */
@Singleton
class DeadLetterTable {

  private static final String OF_KEY = " WHERE topic = :topic AND aggregate_id = :aggregateId";

  private final Jdbi jdbi;

  DeadLetterTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The newest ones after this place of the list, at most {@code limit}. */
  List<DeadLetter> list(DeadLetterFilter filter, TimePlace after, int limit) {
    Where where =
        new Where()
            .and("(set_aside_at, id) < (:at, :id)")
            .and("topic = :topic", "topic", filter.topic())
            .and("type = :type", "type", filter.type())
            .and("aggregate_id = :aggregateId", "aggregateId", filter.aggregateId());
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT <columns> FROM dead_letter <where>"
                        + " ORDER BY set_aside_at DESC, id DESC LIMIT :limit")
                .define("columns", DeadLetterRows.LETTER)
                .define("where", where.sql())
                .bindMap(where.values())
                .bindMethods(after)
                .bind("limit", limit)
                .map((row, context) -> DeadLetterRows.letter(row))
                .list());
  }

  Optional<SetAsideEvent> find(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT <columns> FROM dead_letter WHERE id = :id")
                .define("columns", DeadLetterRows.EVERYTHING)
                .bind("id", id)
                .map((row, context) -> DeadLetterRows.everything(row))
                .findOne());
  }

  /** The id of what all others of the key wait for; empty when nothing is set aside. */
  Optional<Long> firstOf(EventKey key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT min(id) FROM dead_letter" + OF_KEY)
                .bindMethods(key)
                .mapTo(Long.class)
                .findOne());
  }

  long countOf(EventKey key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM dead_letter" + OF_KEY)
                .bindMethods(key)
                .mapTo(Long.class)
                .one());
  }

  long countParked(boolean isParked) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM dead_letter WHERE is_parked = :isParked")
                .bind("isParked", isParked)
                .mapTo(Long.class)
                .one());
  }

  void recordRefusal(long id, String reason) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE dead_letter SET attempts = attempts + 1, reason = :reason WHERE id = :id
                    """)
                .bind("id", id)
                .bind("reason", reason)
                .execute());
  }

  /** Removes one; the caller has locked its key's release and queue. */
  void remove(long id) {
    jdbi.useHandle(handle -> handle.execute("DELETE FROM dead_letter WHERE id = ?", id));
  }

  /**
   * Makes what is now the key's first the one that the others wait for.
   *
   * @return its id; null when nothing is left
   */
  @Nullable Long promoteFirstOf(EventKey key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    UPDATE dead_letter SET is_parked = false,
                      reason = CASE WHEN attempts = 0 THEN 'was let go, and not tried yet'
                                    ELSE reason END
                    WHERE id = (SELECT min(id) FROM dead_letter <ofKey>)
                    RETURNING id
                    """)
                .define("ofKey", OF_KEY)
                .bindMethods(key)
                .mapTo(Long.class)
                .findOne()
                .orElse(null));
  }
}
