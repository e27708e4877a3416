package com.easyecom.accounting.chart;

import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of accounts. */
@Singleton
public class Accounts {

  /** The unique constraint that a second account of one code violates. */
  static final String UNIQUE_CODE = "account_code_unique";

  private static final String COLUMNS =
      "id, code, name, account_type, version, created_at, archived_at";

  private final Jdbi jdbi;

  Accounts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The account of that id. */
  public Optional<Account> find(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT " + COLUMNS + " FROM account WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> account(row))
                .findOne());
  }

  /** The account of that code. */
  public Optional<Account> find(String code) {
    return findAll(List.of(), List.of(code)).stream().findFirst();
  }

  /** The accounts that have one of these ids or codes; what is unknown is missing. */
  public List<Account> findAll(Collection<Long> ids, Collection<String> codes) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + COLUMNS
                        + " FROM account WHERE id = ANY (:ids) OR code = ANY (:codes)")
                .bindArray("ids", Long.class, ids.toArray())
                .bindArray("codes", String.class, codes.toArray())
                .map((row, context) -> account(row))
                .list());
  }

  /** The whole chart, by code, archived accounts too. */
  public List<Account> chart() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT " + COLUMNS + " FROM account ORDER BY code")
                .map((row, context) -> account(row))
                .list());
  }

  /** A page of the chart, the account made last first; of one type, archived or not, when given. */
  Page<Account> list(@Nullable AccountType type, @Nullable Boolean isArchived, PageRequest page) {
    List<Account> rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT "
                            + COLUMNS
                            + """
                             FROM account
                            WHERE id < :before AND (:type::text IS NULL OR account_type = :type)
                              AND (:archived::boolean IS NULL
                                   OR (archived_at IS NOT NULL) = :archived)
                            ORDER BY id DESC LIMIT :limit
                            """)
                    .bind("before", page.beforeId())
                    .bind("type", type == null ? null : type.wireName())
                    .bind("archived", isArchived)
                    .bind("limit", page.limit() + 1)
                    .map((row, context) -> account(row))
                    .list());
    return Page.cut(rows, page, Account::id);
  }

  /** Adds an account that is announced by whoever adds it. */
  Account add(String code, String name, AccountType type, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    INSERT INTO account (code, name, account_type, created_at, announced_at)
                    VALUES (:code, :name, :type, :now, :now)
                    RETURNING\s
                    """
                        + COLUMNS)
                .bind("code", code)
                .bind("name", name)
                .bind("type", type.wireName())
                .bind("now", now)
                .map((row, context) -> account(row))
                .one());
  }

  /** Adds an account that is known from elsewhere, under its own id. */
  void restore(Account account) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO account
                      (id, code, name, account_type, version, created_at, announced_at)
                    OVERRIDING SYSTEM VALUE
                    VALUES (:id, :code, :name, :type, :version, :createdAt, :createdAt)
                    """)
                .bind("id", account.id())
                .bind("code", account.code())
                .bind("name", account.name())
                .bind("type", account.type().wireName())
                .bind("version", account.version())
                .bind("createdAt", account.createdAt())
                .execute());
  }

  /**
   * Stores what was changed about an account.
   *
   * @return whether nobody else changed it meanwhile
   */
  boolean update(Account account) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE account SET name = :name, account_type = :type,
                          archived_at = :archivedAt, version = :version
                        WHERE id = :id AND version = :version - 1
                        """)
                    .bind("id", account.id())
                    .bind("name", account.name())
                    .bind("type", account.type().wireName())
                    .bind("archivedAt", account.archivedAt())
                    .bind("version", account.version())
                    .execute())
        == 1;
  }

  /** Whether anything was ever posted to the account. */
  boolean hasEntries(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT EXISTS (SELECT FROM account_day WHERE account_id = :id) AS is_posted")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
  }

  /** Takes the accounts that nobody was told of; whoever comes second finds none. */
  List<Account> takeUnannounced(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    UPDATE account SET announced_at = :now WHERE announced_at IS NULL
                    RETURNING\s
                    """
                        + COLUMNS)
                .bind("now", now)
                .map((row, context) -> account(row))
                .list());
  }

  private static Account account(ResultSet row) throws SQLException {
    @Nullable OffsetDateTime archivedAt = row.getObject("archived_at", OffsetDateTime.class);
    return new Account(
        row.getLong("id"),
        row.getString("code"),
        row.getString("name"),
        AccountType.of(row.getString("account_type")),
        row.getLong("version"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        archivedAt == null ? null : archivedAt.toInstant());
  }
}
