package com.easyecom.accounting.recurring.application;

import com.easyecom.accounting.ledger.application.CheckLines;
import com.easyecom.accounting.ledger.application.ManualEntry;
import com.easyecom.accounting.period.PostingTurn;
import com.easyecom.accounting.recurring.domain.MonthlySchedule;
import com.easyecom.events.accounting.RecurringEntryStarted;
import com.easyecom.events.auth.AuditRecorded;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.audit.Subject;
import com.easyecom.kit.outbox.Events;
import com.easyecom.kit.shop.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Starts an entry that is posted every month; the months that have gone by are posted at once. */
@ApplicationScoped
public class StartRecurringEntry {

  /** So many months are posted at once at the most, in one transaction. */
  private static final int MOST_YEARS_BACK = 10;

  private final CheckLines checkLines;
  private final RecurringEntries entries;
  private final PostDueEntries postDue;
  private final PostingTurn turn;
  private final Events events;
  private final Audit audit;
  private final Shop shop;
  private final Clock clock;

  StartRecurringEntry(
      CheckLines checkLines,
      RecurringEntries entries,
      PostDueEntries postDue,
      PostingTurn turn,
      Events events,
      Audit audit,
      Shop shop,
      Clock clock) {
    this.checkLines = checkLines;
    this.entries = entries;
    this.postDue = postDue;
    this.turn = turn;
    this.events = events;
    this.audit = audit;
    this.shop = shop;
    this.clock = clock;
  }

  /** What is asked for. */
  public record Asked(
      @Nullable String description, MonthlySchedule schedule, List<ManualEntry.Line> lines) {}

  /**
   * @throws Refusal {@code invalid_request} for a schedule without a day or that starts more than
   *     ten years ago, {@code line_needs_one_side}, {@code unbalanced}, {@code
   *     account_is_automatic}, {@code account_archived}
   */
  @Transactional
  public RecurringEntry start(Asked asked, String actor) {
    Instant now = clock.instant();
    LocalDate today = shop.dayOf(now);
    LocalDate first = firstOf(asked.schedule(), today);
    List<String> accounts = checkLines.check(asked.lines());
    turn.take();
    checkLines.refuseArchived(accounts);
    List<RecurringEntry.Line> lines =
        IntStream.range(0, accounts.size())
            .mapToObj(i -> line(accounts.get(i), asked.lines().get(i)))
            .toList();
    RecurringEntry entry =
        entries.add(
            new RecurringEntries.NewEntry(asked.description(), asked.schedule(), lines),
            first,
            actor,
            now);
    events.publish(List.of(started(entry), record(entry)));
    return postDue.postAllDue(entry, today);
  }

  private static LocalDate firstOf(MonthlySchedule schedule, LocalDate today) {
    LocalDate earliest = today.minusYears(MOST_YEARS_BACK);
    if (schedule.startDate().isBefore(earliest)) {
      throw Refusal.invalid(
          "start_date", "must not be more than " + MOST_YEARS_BACK + " years ago");
    }
    return schedule
        .first()
        .orElseThrow(() -> Refusal.invalid("end_date", "must leave a day to post on"));
  }

  private static RecurringEntry.Line line(String account, ManualEntry.Line line) {
    return new RecurringEntry.Line(account, line.debit(), line.credit());
  }

  private RecurringEntryStarted started(RecurringEntry entry) {
    MonthlySchedule schedule = entry.schedule();
    return new RecurringEntryStarted(
        entry.id(),
        entry.version(),
        entry.description(),
        schedule.dayOfMonth(),
        schedule.startDate(),
        schedule.endDate(),
        shop.currency().getCurrencyCode(),
        entry.lines().stream()
            .map(
                line ->
                    new RecurringEntryStarted.Line(line.accountCode(), line.debit(), line.credit()))
            .toList(),
        entry.createdBy(),
        entry.createdAt());
  }

  private AuditRecorded record(RecurringEntry entry) {
    MonthlySchedule schedule = entry.schedule();
    return audit.entry(
        "recurring_entry.started",
        Subject.of("recurring_entry", entry.id()),
        Changes.none()
            .set("day_of_month", schedule.dayOfMonth())
            .set("start_date", schedule.startDate())
            .set("end_date", schedule.endDate())
            .set("lines", entry.lines().size())
            .hiddenIf(entry.description() != null, "description"));
  }
}
