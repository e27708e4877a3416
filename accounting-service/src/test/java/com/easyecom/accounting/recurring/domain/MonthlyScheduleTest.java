package com.easyecom.accounting.recurring.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MonthlyScheduleTest {

  @Test
  void theLastDayOfAShorterMonthCountsAndLongerOnesHaveTheirsBack() {
    assertEquals(
        days("2023-12-31", "2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30"),
        all(31, "2023-12-31", "2024-05-30"));
    assertEquals(
        days("2023-01-29", "2023-02-28", "2023-03-29"), all(29, "2023-01-29", "2023-03-31"));
  }

  @Test
  void theFirstDayIsNeverBeforeTheStart() {
    assertEquals(days("2024-02-05", "2024-03-05"), all(5, "2024-01-06", "2024-03-05"));
    assertEquals(days("2024-01-06"), all(6, "2024-01-06", "2024-02-05"));
  }

  @Test
  void aLastDayOfAShortMonthAfterTheStartCounts() {
    assertEquals(days("2023-02-28", "2023-03-30"), all(30, "2023-02-28", "2023-04-29"));
  }

  @Test
  void theLastDayIsNeverAfterTheEnd() {
    assertEquals(days(), all(31, "2024-02-01", "2024-02-28"));
    assertEquals(days("2024-02-29"), all(31, "2024-02-01", "2024-02-29"));
  }

  @Test
  void withoutAnEndThereIsAlwaysAnother() {
    MonthlySchedule schedule = new MonthlySchedule(31, day("2024-01-01"), null);
    assertEquals(Optional.of(day("2100-02-28")), schedule.after(day("2100-01-31")));
  }

  private static List<LocalDate> all(int dayOfMonth, String start, @Nullable String end) {
    MonthlySchedule schedule =
        new MonthlySchedule(dayOfMonth, day(start), end == null ? null : day(end));
    List<LocalDate> days = new ArrayList<>();
    Optional<LocalDate> next = schedule.first();
    while (next.isPresent()) {
      days.add(next.get());
      next = schedule.after(next.get());
    }
    return days;
  }

  private static List<LocalDate> days(String... texts) {
    return List.of(texts).stream().map(LocalDate::parse).toList();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
