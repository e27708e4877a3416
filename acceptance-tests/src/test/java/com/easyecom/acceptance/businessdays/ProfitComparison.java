package com.easyecom.acceptance.businessdays;

import com.easyecom.acceptance.lives.Choice;
import java.time.LocalDate;

/** Holds profit and loss of some periods, alone and beside others, against the model's. */
final class ProfitComparison {

  private static final String PROFIT = "/api/v1/reports/profit-loss?period_start=%s&period_end=%s";

  private final Forms forms;
  private final Statements statements;
  private final Choice choice;

  ProfitComparison(Forms forms, Statements statements, Choice choice) {
    this.forms = forms;
    this.statements = statements;
    this.choice = choice;
  }

  /** Of periods that end on a day. */
  void areUpToDaySame(LocalDate first, LocalDate day) {
    isSame(new Span(day, day));
    isSame(new Span(first, day));
    isSame(new Span(day.minusDays(choice.upTo(40)), day));
    areComparedSame(new Span(day.minusDays(choice.upTo(40)), day), choice.upTo(3));
  }

  /** Of a month, and of it and the one before. */
  void areOfMonthSame(LocalDate month) {
    Span period = Span.month(month);
    isSame(period);
    for (int kind = 1; kind <= 3; kind++) {
      areComparedSame(period, kind);
      areComparedSame(new Span(period.previous().first(), period.last()), kind);
    }
  }

  private void isSame(Span period) {
    forms.areSame(
        statements.profitAndLoss(period.first(), period.last()),
        form -> SeenStatements.profitAndLoss(form.statement(path(period))),
        "profit and loss from " + period);
  }

  private void areComparedSame(Span period, int kind) {
    switch (kind) {
      case 1 -> isSame(period, period.previous(), "&compare_to=previous_period");
      case 2 -> {
        // The shop is not a year old: what is a year from now stands beside what is.
        Span later = new Span(period.first().plusYears(1), period.last().plusYears(1));
        isSame(later, later.ofYearBefore(), "&compare_to=previous_year");
      }
      default -> {
        LocalDate start = period.first().minusDays(choice.upTo(90));
        Span other = new Span(start, start.plusDays(choice.upTo(90)));
        isSame(
            period,
            other,
            "&comparison_start=%s&comparison_end=%s".formatted(other.first(), other.last()));
      }
    }
  }

  private void isSame(Span period, Span other, String asked) {
    ComparedProfit model =
        new ComparedProfit(
            statements.profit(period.first(), period.last()),
            statements.profit(other.first(), other.last()));
    forms.areSame(
        CsvForm.NOT_IN_FILES + other.first() + " " + other.last() + "\n" + model,
        form -> SeenStatements.comparedProfit(form.statement(path(period) + asked)),
        "profit and loss from %s, beside %s".formatted(period, other));
  }

  private static String path(Span period) {
    return PROFIT.formatted(period.first(), period.last());
  }
}
