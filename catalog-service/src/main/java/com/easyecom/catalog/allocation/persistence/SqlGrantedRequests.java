package com.easyecom.catalog.allocation.persistence;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.easyecom.catalog.allocation.application.GrantedRequests;
import com.easyecom.catalog.allocation.application.RequestKeyTaken;
import com.easyecom.catalog.allocation.domain.GrantedRequest;
import com.easyecom.kit.persistence.Columns;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Granted requests in the table {@code allocation_request}, whose rows are locked in the order of
 * their keys.
 */
@Singleton
class SqlGrantedRequests implements GrantedRequests {

  /** In the order of the keys, so that no two batches wait for each other. */
  private static final String ADD =
      """
      INSERT INTO allocation_request AS known (request_key, order_id, lines_hash, created_at)
      SELECT request_key, order_id, lines_hash, :now
      FROM unnest(:key, :orderId, :linesHash) AS granted (request_key, order_id, lines_hash)
      ORDER BY request_key
      ON CONFLICT (request_key) DO UPDATE
      SET order_id = excluded.order_id, lines_hash = excluded.lines_hash,
          created_at = excluded.created_at
      WHERE known.created_at < :since
      """;

  private final Jdbi jdbi;

  SqlGrantedRequests(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Map<String, GrantedRequest> find(Collection<String> keys, Instant since) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT request_key AS key, order_id, lines_hash FROM allocation_request
                    WHERE request_key = ANY (:keys) AND created_at >= :since
                    """)
                .bindArray("keys", String.class, keys)
                .bind("since", since)
                .map(ConstructorMapper.of(GrantedRequest.class))
                .stream()
                .collect(toUnmodifiableMap(GrantedRequest::key, identity())));
  }

  @Override
  public void add(List<GrantedRequest> granted, Instant now, Instant since) {
    if (granted.isEmpty()) {
      return;
    }
    int added =
        jdbi.withHandle(
            handle ->
                Columns.of(handle.createUpdate(ADD), granted)
                    .bind("key", String.class, GrantedRequest::key)
                    .bind("orderId", Long.class, GrantedRequest::orderId)
                    .bind("linesHash", String.class, GrantedRequest::linesHash)
                    .statement()
                    .bind("now", now)
                    .bind("since", since)
                    .execute());
    if (added < granted.size()) {
      throw new RequestKeyTaken();
    }
  }

  @Override
  public void forget(long orderId) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                DELETE FROM allocation_request WHERE request_key IN (
                  SELECT request_key FROM allocation_request WHERE order_id = ?
                  ORDER BY request_key FOR UPDATE)
                """,
                orderId));
  }

  @Override
  public int forgetBefore(Instant then, int limit) {
    // As an array, since the rows of an IN may be looked for again for each row, then without
    // limit.
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    DELETE FROM allocation_request WHERE request_key = ANY (ARRAY (
                      SELECT request_key FROM allocation_request WHERE created_at < :then
                      ORDER BY created_at LIMIT :limit FOR UPDATE SKIP LOCKED))
                    """)
                .bind("then", then)
                .bind("limit", limit)
                .execute());
  }
}
