package com.easyecom.auth.audit.persistence;

import com.easyecom.auth.audit.application.Trail;
import com.easyecom.auth.audit.application.TrailFilter;
import com.easyecom.auth.audit.domain.TrailRecord;
import com.easyecom.kernel.chain.ChainHash;
import com.easyecom.kernel.chain.ChainHead;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.persistence.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The audit trail in PostgreSQL: the runtime role may append, and no more. */
@ApplicationScoped
class TrailTable implements Trail {

  private static final String SELECT =
      """
      SELECT id, record_id, service, actor, actor_id, action, subject_type, subject_id, changes,
             occurred_at, request_id, hash
        FROM audit_record
      """;

  /** One statement; that the length fits is a last guard against two who append at once. */
  private static final String APPEND =
      """
      WITH extended AS (
        UPDATE audit_trail SET length = :id, head = :hash WHERE length = :id - 1 RETURNING length
      )
      INSERT INTO audit_record (id, record_id, service, actor, actor_id, action, subject_type,
          subject_id, changes, occurred_at, request_id, hash)
      SELECT length, :recordId, :service, :actor, :actorId, :action, :subjectType, :subjectId,
          :changes, :occurredAt, :requestId, :hash
        FROM extended
      """;

  private final Jdbi jdbi;

  TrailTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public ChainHead head() {
    return head("");
  }

  @Override
  public ChainHead lockHead() {
    return head("FOR UPDATE");
  }

  private ChainHead head(String locking) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT length, head FROM audit_trail " + locking)
                .map(TrailTable::headOf)
                .one());
  }

  @Override
  public void append(TrailRecord record, ChainHead head) {
    int appended =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(APPEND)
                    .bindMethods(record)
                    .bind("hash", head.hash().bytes())
                    .execute());
    if (appended != 1) {
      throw new IllegalStateException("the audit trail does not end before " + record.id());
    }
  }

  @Override
  public List<Kept> after(long id, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "WHERE id > :id ORDER BY id LIMIT :limit")
                .bind("id", id)
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new Kept(record(row, context), new ChainHash(row.getBytes("hash"))))
                .list());
  }

  @Override
  public Map<Long, ChainHash> hashes(Set<Long> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT id, hash FROM audit_record WHERE id = ANY (:ids)")
                .bindArray("ids", Long.class, ids)
                .reduceRows(
                    new HashMap<>(),
                    (hashes, row) -> {
                      hashes.put(
                          row.getColumn("id", Long.class),
                          new ChainHash(row.getColumn("hash", byte[].class)));
                      return hashes;
                    }));
  }

  @Override
  public List<TrailRecord> list(TrailFilter filter, PageRequest page) {
    Where where =
        new Where()
            .and("id < :beforeId", "beforeId", page.beforeId())
            .and("actor = :actor", "actor", filter.actor())
            .and("action = :action", "action", filter.action())
            .and("service = :service", "service", filter.service())
            .and("occurred_at >= :from", "from", filter.from())
            .and("occurred_at < :until", "until", filter.until());
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + where.sql() + "ORDER BY id DESC LIMIT :limit")
                .bindMap(where.values())
                .bind("limit", page.limit() + 1)
                .map(TrailTable::record)
                .list());
  }

  @Override
  public Optional<ChainHead> untoldHead() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    UPDATE audit_trail SET told_length = length WHERE told_length <> length
                    RETURNING length, head
                    """)
                .map(TrailTable::headOf)
                .findOne());
  }

  private static ChainHead headOf(ResultSet row, StatementContext context) throws SQLException {
    return new ChainHead(row.getLong("length"), new ChainHash(row.getBytes("head")));
  }

  private static TrailRecord record(ResultSet row, StatementContext context) throws SQLException {
    return new TrailRecord(
        row.getLong("id"),
        row.getObject("record_id", UUID.class),
        row.getString("service"),
        row.getString("actor"),
        row.getObject("actor_id", Long.class),
        row.getString("action"),
        row.getString("subject_type"),
        row.getString("subject_id"),
        row.getString("changes"),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        row.getString("request_id"));
  }
}
