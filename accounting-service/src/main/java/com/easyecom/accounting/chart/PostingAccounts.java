package com.easyecom.accounting.chart;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of which account stands for what posting rules name. */
@Singleton
public class PostingAccounts {

  private final Jdbi jdbi;
  private final Accounts accounts;
  private final TransactionSynchronizationRegistry transactions;

  PostingAccounts(Jdbi jdbi, Accounts accounts, TransactionSynchronizationRegistry transactions) {
    this.jdbi = jdbi;
    this.accounts = accounts;
    this.transactions = transactions;
  }

  /** Now and before: which account stands for what. */
  private record Row(
      String role,
      String code,
      boolean isCurrent,
      long version,
      @Nullable String changedBy,
      Instant changedAt) {

    KnownAccount known() {
      return KnownAccount.valueOf(role.toUpperCase(Locale.ROOT));
    }
  }

  /** The codes of the accounts that are posted to. */
  public record Current(Map<KnownAccount, String> codes) {

    public String codeOf(KnownAccount role) {
      return Objects.requireNonNull(codes.get(role));
    }
  }

  /**
   * What is posted to, for whoever has the turn to post: asked once per transaction however often
   * it posts.
   */
  public Current current() {
    @Nullable Object known = transactions.getResource(PostingAccounts.class);
    if (known != null) {
      return (Current) known;
    }
    Map<KnownAccount, String> codes = new EnumMap<>(KnownAccount.class);
    jdbi.useHandle(
        handle ->
            rows(handle).values().stream()
                .filter(Row::isCurrent)
                .forEach(row -> codes.put(row.known(), row.code())));
    Current current = new Current(codes);
    transactions.putResource(PostingAccounts.class, current);
    return current;
  }

  /**
   * What each account that was ever posted to stands for, by its code: so that what was posted is
   * understood whatever is posted to now.
   */
  public static Map<String, KnownAccount> ever(Handle handle) {
    Map<String, KnownAccount> ever = new HashMap<>();
    rows(handle).forEach((code, row) -> ever.put(code, row.known()));
    return ever;
  }

  /** The account that stands for it now. */
  PostingAccount of(KnownAccount role) {
    Row row =
        jdbi.withHandle(handle -> rows(handle)).values().stream()
            .filter(any -> any.isCurrent() && any.known() == role)
            .findFirst()
            .orElseThrow();
    return new PostingAccount(
        role,
        accounts.find(row.code()).orElseThrow(),
        row.version(),
        row.changedBy(),
        row.changedAt());
  }

  /** What the account stands for; empty when it is not posted to now. */
  Optional<KnownAccount> roleOf(Account account) {
    return jdbi.withHandle(
        handle ->
            Optional.ofNullable(rows(handle).get(account.code()))
                .filter(Row::isCurrent)
                .map(Row::known));
  }

  /** What the account stands for or ever stood for. */
  Optional<KnownAccount> everRoleOf(Account account) {
    return jdbi.withHandle(handle -> Optional.ofNullable(ever(handle).get(account.code())));
  }

  /** Chooses another account, in the turn to post. */
  void choose(KnownAccount role, Account account, long version, String actor, Instant now) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate("UPDATE posting_account SET is_current = false WHERE role = :role")
              .bind("role", role.wireName())
              .execute();
          handle
              .createUpdate(
                  """
                  INSERT INTO posting_account
                    (role, account_code, is_current, version, changed_by, changed_at)
                  VALUES (:role, :code, true, :version, :actor, :now)
                  ON CONFLICT (role, account_code) DO UPDATE
                  SET is_current = true, version = excluded.version,
                      changed_by = excluded.changed_by, changed_at = excluded.changed_at
                  """)
              .bind("role", role.wireName())
              .bind("code", account.code())
              .bind("version", version)
              .bind("actor", actor)
              .bind("now", now)
              .execute();
        });
  }

  private static Map<String, Row> rows(Handle handle) {
    Map<String, Row> rows = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT role, account_code, is_current, version, changed_by, changed_at
            FROM posting_account
            """)
        .map(
            (row, context) ->
                new Row(
                    row.getString("role"),
                    row.getString("account_code"),
                    row.getBoolean("is_current"),
                    row.getLong("version"),
                    row.getString("changed_by"),
                    row.getObject("changed_at", OffsetDateTime.class).toInstant()))
        .forEach(row -> rows.put(row.code(), row));
    return rows;
  }
}
