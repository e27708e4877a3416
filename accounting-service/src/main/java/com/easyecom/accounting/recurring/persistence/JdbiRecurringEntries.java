package com.easyecom.accounting.recurring.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.easyecom.accounting.recurring.application.RecurringEntries;
import com.easyecom.accounting.recurring.application.RecurringEntry;
import com.easyecom.accounting.recurring.domain.MonthlySchedule;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Recurring entries in PostgreSQL. */
@Singleton
class JdbiRecurringEntries implements RecurringEntries {

  private static final long FIRST_VERSION = 1;

  private final Jdbi jdbi;

  JdbiRecurringEntries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public RecurringEntry add(NewEntry entry, LocalDate firstDate, String actor, Instant now) {
    long id =
        jdbi.withHandle(
            handle -> {
              long added = insert(handle, entry, firstDate, actor, now);
              insertLines(handle, added, entry.lines());
              return added;
            });
    return find(id).orElseThrow();
  }

  private static long insert(
      Handle handle, NewEntry entry, LocalDate firstDate, String actor, Instant now) {
    MonthlySchedule schedule = entry.schedule();
    return handle
        .createQuery(
            """
            INSERT INTO recurring_entry (description, day_of_month, start_date, end_date, next_date,
              version, created_by, created_at)
            VALUES (:description, :dayOfMonth, :startDate, :endDate, :nextDate, :version, :actor,
              :now)
            RETURNING id
            """)
        .bind("description", entry.description())
        .bind("dayOfMonth", schedule.dayOfMonth())
        .bind("startDate", schedule.startDate())
        .bind("endDate", schedule.endDate())
        .bind("nextDate", firstDate)
        .bind("version", FIRST_VERSION)
        .bind("actor", actor)
        .bind("now", now)
        .mapTo(Long.class)
        .one();
  }

  @Override
  public void restore(RecurringEntry entry) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(
                  """
                  INSERT INTO recurring_entry (id, description, day_of_month, start_date, end_date,
                    next_date, version, created_by, created_at)
                  OVERRIDING SYSTEM VALUE
                  VALUES (:id, :description, :dayOfMonth, :startDate, :endDate, :nextDate, :version,
                    :createdBy, :createdAt)
                  """)
              .bindMethods(entry)
              .bindMethods(entry.schedule())
              .execute();
          insertLines(handle, entry.id(), entry.lines());
        });
  }

  private static void insertLines(Handle handle, long id, List<RecurringEntry.Line> lines) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO recurring_line (recurring_entry_id, position, account_id, debit, credit)
            SELECT :id, :position, account.id, :debit, :credit FROM account WHERE code = :code
            """);
    for (int i = 0; i < lines.size(); i++) {
      RecurringEntry.Line line = lines.get(i);
      batch
          .bind("id", id)
          .bind("position", i + 1)
          .bind("debit", line.debit().amount())
          .bind("credit", line.credit().amount())
          .bind("code", line.accountCode())
          .add();
    }
    batch.execute();
  }

  @Override
  public Optional<RecurringEntry> find(long id) {
    return first("WHERE id = :id", query -> query.bind("id", id));
  }

  @Override
  public Optional<RecurringEntry> firstDue(LocalDate today) {
    return first(
        "WHERE next_date <= :today ORDER BY next_date, id LIMIT 1",
        query -> query.bind("today", today));
  }

  private Optional<RecurringEntry> first(String condition, UnaryOperator<Query> bound) {
    return read(condition, bound).stream().findFirst();
  }

  @Override
  public Page<RecurringEntry> list(@Nullable Boolean isActive, PageRequest page) {
    List<RecurringEntry> rows =
        read(
            """
            WHERE id < :before
              AND (:active::boolean IS NULL OR (next_date IS NOT NULL) = :active)
            ORDER BY id DESC LIMIT :limit
            """,
            query ->
                query
                    .bind("before", page.beforeId())
                    .bind("active", isActive)
                    .bind("limit", page.limit() + 1));
    return Page.cut(rows, page, RecurringEntry::id);
  }

  @Override
  public void save(RecurringEntry entry) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE recurring_entry SET next_date = :nextDate, version = :version,
                      ended_by = :endedBy, ended_at = :endedAt
                    WHERE id = :id
                    """)
                .bind("id", entry.id())
                .bind("nextDate", entry.nextDate())
                .bind("version", entry.version())
                .bind("endedBy", entry.endedBy())
                .bind("endedAt", entry.endedAt())
                .execute());
  }

  @Override
  public Optional<Long> activeOn(long accountId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT entry.id FROM recurring_line line
                      JOIN recurring_entry entry ON entry.id = line.recurring_entry_id
                    WHERE line.account_id = :account AND entry.next_date IS NOT NULL
                    ORDER BY entry.id LIMIT 1
                    """)
                .bind("account", accountId)
                .mapTo(Long.class)
                .findOne());
  }

  private List<RecurringEntry> read(String condition, UnaryOperator<Query> bound) {
    return jdbi.withHandle(
        handle -> {
          List<RecurringEntry> entries =
              bound
                  .apply(handle.createQuery("SELECT * FROM recurring_entry " + condition))
                  .map((row, context) -> entry(row))
                  .list();
          Map<Long, List<RecurringEntry.Line>> lines =
              lines(handle, entries.stream().map(RecurringEntry::id).toList());
          return entries.stream()
              .map(entry -> entry.with(lines.getOrDefault(entry.id(), List.of())))
              .toList();
        });
  }

  private static Map<Long, List<RecurringEntry.Line>> lines(Handle handle, List<Long> ids) {
    return handle
        .createQuery(
            """
            SELECT recurring_entry_id, account.code, debit, credit
            FROM recurring_line JOIN account ON account.id = account_id
            WHERE recurring_entry_id = ANY (:ids) ORDER BY recurring_entry_id, position
            """)
        .bindArray("ids", Long.class, ids)
        .map((row, context) -> Map.entry(row.getLong("recurring_entry_id"), line(row, context)))
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static RecurringEntry.Line line(ResultSet row, StatementContext context)
      throws SQLException {
    var money = context.findColumnMapperFor(Money.class).orElseThrow();
    return new RecurringEntry.Line(
        row.getString("code"), money.map(row, "debit", context), money.map(row, "credit", context));
  }

  private static RecurringEntry entry(ResultSet row) throws SQLException {
    @Nullable OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
    return new RecurringEntry(
        row.getLong("id"),
        row.getString("description"),
        new MonthlySchedule(
            row.getInt("day_of_month"),
            row.getObject("start_date", LocalDate.class),
            row.getObject("end_date", LocalDate.class)),
        row.getObject("next_date", LocalDate.class),
        row.getLong("version"),
        row.getString("created_by"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("ended_by"),
        endedAt == null ? null : endedAt.toInstant(),
        List.of());
  }
}
