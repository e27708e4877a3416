package com.easyecom.order.salesimport.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.kernel.imports.BadCell;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaleTimeTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-02-20 10:00:00, 2026-02-20T09:00:00Z",
    "2026-02-20T10:00, 2026-02-20T09:00:00Z",
    "2026-02-20, 2026-02-19T23:00:00Z",
    "2026-02-20T10:00:00Z, 2026-02-20T10:00:00Z",
    "2026-02-20 10:00:00+02:00, 2026-02-20T08:00:00Z",
    "2026-02-20T10:00:00.1234567Z, 2026-02-20T10:00:00.123456Z",
  })
  void timesAreReadInTheShopsZoneUnlessTheyNameTheirs(String cell, Instant expected) {
    assertEquals(expected, SaleTime.of(cell, BERLIN, NOW));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "20.02.2026",
        "2026-02-30",
        "2026-02-20 25:00",
        "1969-12-31",
        "2026-03-01T12:00:01Z"
      })
  void othersAreNone(String cell) {
    assertThrows(BadCell.class, () -> SaleTime.of(cell, BERLIN, NOW));
  }
}
