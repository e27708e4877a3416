package com.easyecom.accounting.dates;

import com.easyecom.kernel.error.Refusal;
import java.time.DateTimeException;
import java.time.YearMonth;

/** A parameter that is a month, like {@code 2026-02}. */
public final class MonthParameter {

  private MonthParameter() {}

  /**
   * @throws Refusal {@code invalid_request} when it is no month of a year that people trade in
   */
  public static YearMonth of(String name, String text) {
    try {
      YearMonth month = YearMonth.parse(text);
      if (DayParameter.isOfTrade(month.atDay(1))) {
        return month;
      }
    } catch (DateTimeException notAMonth) {
      // Falls through to the one answer for all that is no month.
    }
    throw Refusal.invalid(name, "must be a month like 2026-02");
  }
}
