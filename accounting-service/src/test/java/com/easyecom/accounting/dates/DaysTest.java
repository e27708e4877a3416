package com.easyecom.accounting.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 2026-03-31, 2026-02-01, 2026-02-28",
    "2026-02-01, 2026-02-28, 2026-01-01, 2026-01-31",
    "2026-04-01, 2026-06-30, 2026-01-01, 2026-03-31",
    "2026-01-01, 2026-12-31, 2025-01-01, 2025-12-31",
    "2026-03-01, 2026-03-30, 2026-01-30, 2026-02-28",
    "2026-03-02, 2026-03-02, 2026-03-01, 2026-03-01",
    "2026-01-15, 2026-02-14, 2025-12-15, 2026-01-14",
  })
  void thePeriodBefore(LocalDate first, LocalDate last, LocalDate start, LocalDate end) {
    assertEquals(new Days(start, end), new Days(first, last).previous());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 2026-03-31, 2025-03-01, 2025-03-31",
    "2025-02-01, 2025-02-28, 2024-02-01, 2024-02-29",
    "2024-02-01, 2024-02-29, 2023-02-01, 2023-02-28",
    "2024-02-15, 2024-02-29, 2023-02-15, 2023-02-28",
    "2026-01-10, 2026-02-09, 2025-01-10, 2025-02-09",
  })
  void theYearBefore(LocalDate first, LocalDate last, LocalDate start, LocalDate end) {
    assertEquals(new Days(start, end), new Days(first, last).yearBefore());
  }
}
