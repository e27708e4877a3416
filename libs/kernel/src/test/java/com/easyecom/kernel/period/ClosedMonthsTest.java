package com.easyecom.kernel.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.kernel.error.Refusal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClosedMonthsTest {

  @Test
  void aDayOfAnOpenMonthStays() {
    assertEquals(day("2020-03-31"), closed("2020-02", "2020-04").firstOpenFrom(day("2020-03-31")));
  }

  @Test
  void aDayOfAClosedMonthGoesToTheFirstOfTheNextOpenOne() {
    assertEquals(day("2020-05-01"), closed("2020-03", "2020-04").firstOpenFrom(day("2020-03-07")));
  }

  @Test
  void anOpenMonthBetweenClosedOnesTakesIt() {
    assertEquals(day("2020-04-01"), closed("2020-03", "2020-05").firstOpenFrom(day("2020-03-07")));
  }

  @Test
  void aClosedDecemberClosesItsYear() {
    ClosedMonths closed = closed("2020-12");
    assertTrue(closed.isClosed(YearMonth.parse("2020-01")));
    assertTrue(closed.isYearClosed(YearMonth.parse("2020-06")));
    assertFalse(closed.isClosed(YearMonth.parse("2021-01")));
    assertEquals(day("2021-01-01"), closed.firstOpenFrom(day("2020-02-29")));
    assertEquals(day("2021-02-01"), closed("2020-12", "2021-01").firstOpenFrom(day("2020-02-29")));
  }

  @Test
  void whatAPersonDatesInAClosedMonthIsRefusedAndToldTheNextOpenDay() {
    ClosedMonths closed = closed("2020-03", "2020-04");
    closed.requireOpen(day("2020-02-29"));
    closed.requireOpen(day("2020-05-01"));
    Refusal refusal = assertThrows(Refusal.class, () -> closed.requireOpen(day("2020-03-31")));
    assertEquals("period_closed", refusal.code().code());
    assertEquals(Map.of("period", "2020-03", "first_open_day", "2020-05-01"), refusal.members());
  }

  private static ClosedMonths closed(String... months) {
    return new ClosedMonths(
        Arrays.stream(months).map(YearMonth::parse).collect(Collectors.toSet()));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
