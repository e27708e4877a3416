package com.easyecom.acceptance.businessdays;

import com.easyecom.acceptance.Eventually;
import com.easyecom.acceptance.lives.Choice;
import com.easyecom.acceptance.lives.Request;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rent and salaries: posted every month by themselves. */
final class RecurringClerk {

  private static final String RECURRING = "/api/v1/accounting/recurring-entries";

  private final Office office;
  private final Choice choice;
  private final BooksClerk booksClerk;
  private final List<Recurring> all = new ArrayList<>();

  /** What is posted every month, in a shorter one on its last day. */
  private static final class Recurring {
    private long id;
    private int dayOfMonth;
    private LocalDate end;
    private LocalDate next;
    private List<Side> sides;

    private LocalDate in(YearMonth month) {
      return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
    }

    private void moveTo(LocalDate day) {
      next = end != null && day.isAfter(end) ? null : day;
    }
  }

  RecurringClerk(Office office, BooksClerk booksClerk) {
    this.office = office;
    this.choice = office.choice();
    this.booksClerk = booksClerk;
  }

  void act() {
    List<Recurring> active = all.stream().filter(one -> one.next != null).toList();
    if (active.isEmpty() || active.size() < 3 && choice.oneIn(2)) {
      start();
    } else if (choice.oneIn(3)) {
      end(choice.of(active));
    }
  }

  private void start() {
    Recurring entry = new Recurring();
    LocalDate start = office.day();
    entry.sides = booksClerk.sides();
    entry.dayOfMonth = choice.oneIn(2) ? start.getDayOfMonth() : choice.upTo(31);
    entry.end = choice.oneIn(3) ? start.plusDays(31L + choice.upTo(60)) : null;
    String json =
        "{\"start_date\": \"%s\", \"day_of_month\": %d%s, \"lines\": [%s]}"
            .formatted(
                start,
                entry.dayOfMonth,
                entry.end == null ? "" : ", \"end_date\": \"" + entry.end + "\"",
                BooksClerk.lines(entry.sides));
    office
        .client()
        .ask(
            Request.post(
                RECURRING,
                json,
                () -> {
                  LocalDate first = entry.in(YearMonth.from(start));
                  entry.moveTo(
                      first.isBefore(start)
                          ? entry.in(YearMonth.from(start).plusMonths(1))
                          : first);
                  all.add(entry);
                  post();
                },
                answer -> entry.id = answer.path("id").asLong()));
  }

  private void end(Recurring entry) {
    office
        .client()
        .ask(
            new Request(
                "DELETE",
                RECURRING + "/" + entry.id,
                Map.of(),
                "",
                () -> entry.next = null,
                204,
                answer -> {},
                false));
  }

  /** What is due by now. */
  private void post() {
    for (Recurring entry : all) {
      while (entry.next != null && !entry.next.isAfter(office.clock().today())) {
        office.books().journal.post(entry.next, () -> "recurring_entry " + entry.id, entry.sides);
        entry.moveTo(entry.in(YearMonth.from(entry.next).plusMonths(1)));
      }
    }
  }

  /** In the model and, a moment later, in the shop. */
  void postDue() {
    post();
    for (Recurring entry : all) {
      Eventually.isSo(
          () -> {
            JsonNode seen = office.client().get(RECURRING + "/" + entry.id);
            String next = seen.path("next_date").asText();
            return next.equals(String.valueOf(entry.next)) ? "" : seen + " for " + entry.next;
          });
    }
  }

  /** Whether an active one has it. */
  boolean isUsing(String account) {
    return all.stream()
        .filter(one -> one.next != null)
        .anyMatch(one -> one.sides.stream().anyMatch(side -> side.account().equals(account)));
  }
}
