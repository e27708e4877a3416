package com.easyecom.accounting.chain.persistence;

import com.easyecom.accounting.chain.application.JournalChain;
import com.easyecom.accounting.chain.domain.Fault;
import com.easyecom.accounting.chain.domain.KeptEntry;
import com.easyecom.accounting.chain.domain.Link;
import com.easyecom.kernel.chain.ChainHash;
import com.easyecom.kernel.chain.ChainHead;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The chain in PostgreSQL. Its links are made by triggers (V010). */
@Singleton
class JdbiJournalChain implements JournalChain {

  private final Jdbi jdbi;
  private final KeptEntries entries;
  private final Strays strays;

  JdbiJournalChain(Jdbi jdbi, KeptEntries entries, Strays strays) {
    this.jdbi = jdbi;
    this.entries = entries;
    this.strays = strays;
  }

  @Override
  public ChainHead head() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT length, hash FROM journal_head")
                .map(JdbiJournalChain::headOf)
                .one());
  }

  @Override
  public List<Link> linksAfter(long position, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT position, entry_id, hash FROM journal_link WHERE position > :position
                    ORDER BY position LIMIT :limit
                    """)
                .bind("position", position)
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new Link(
                            row.getLong("position"),
                            row.getLong("entry_id"),
                            new ChainHash(row.getBytes("hash"))))
                .list());
  }

  @Override
  public List<KeptEntry> entries(long after, long last, int limit) {
    return entries.between(after, last, limit);
  }

  @Override
  public Map<Long, ChainHash> hashes(Set<Long> positions) {
    Map<Long, ChainHash> hashes = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT position, hash FROM journal_link WHERE position = ANY (:positions)")
                .bindArray("positions", Long.class, positions)
                .map(
                    (row, context) ->
                        hashes.put(row.getLong("position"), new ChainHash(row.getBytes("hash"))))
                .list());
    return hashes;
  }

  @Override
  public Optional<Fault> strayAfter(ChainHead checked, long lastEntryId) {
    return strays.after(checked, lastEntryId);
  }

  @Override
  public Optional<Fault> wrongBalance() {
    return strays.wrongBalance();
  }

  @Override
  public Optional<ChainHead> untoldHead() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    UPDATE journal_told SET length = head.length FROM journal_head head
                    WHERE journal_told.length <> head.length RETURNING head.length, head.hash
                    """)
                .map(JdbiJournalChain::headOf)
                .findOne());
  }

  @Override
  public long toldLength() {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT length FROM journal_told").mapTo(Long.class).one());
  }

  private static ChainHead headOf(ResultSet row, StatementContext context) throws SQLException {
    return new ChainHead(row.getLong("length"), new ChainHash(row.getBytes("hash")));
  }
}
