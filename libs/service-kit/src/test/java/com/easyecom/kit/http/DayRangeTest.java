package com.easyecom.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.kernel.error.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayRangeTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void datesAreWholeDaysOfTheShop() {
    DayRange range = DayRange.of("2026-02-20", "2026-02-21", BERLIN);
    assertEquals(Instant.parse("2026-02-19T23:00:00Z"), range.from());
    assertEquals(Instant.parse("2026-02-21T23:00:00Z"), range.until());
  }

  @Test
  void aDayOfTwentyThreeHoursIsADay() {
    DayRange range = DayRange.of("2026-03-29", "2026-03-29", BERLIN);
    assertEquals(Instant.parse("2026-03-28T23:00:00Z"), range.from());
    assertEquals(Instant.parse("2026-03-29T22:00:00Z"), range.until());
  }

  @Test
  void timestampsAreTakenAsTheyAreAndABlankStandsForThePlus() {
    DayRange range = DayRange.of("2026-02-20T10:00:00 01:00", "2026-02-20T10:00:00Z", BERLIN);
    assertEquals(Instant.parse("2026-02-20T09:00:00Z"), range.from());
    assertEquals(Instant.parse("2026-02-20T10:00:00Z"), range.until());
  }

  @Test
  void whatIsNotGivenIsOpen() {
    DayRange range = DayRange.of(null, null, ZoneOffset.UTC);
    assertEquals(Instant.parse("0001-01-01T00:00:00Z"), range.from());
    assertEquals(Instant.parse("9999-12-31T00:00:00Z"), range.until());
  }

  @Test
  void theFirstAndTheLastDayThereAreCountAsOpen() {
    for (ZoneId zone : new ZoneId[] {ZoneOffset.UTC, BERLIN, ZoneId.of("Pacific/Honolulu")}) {
      DayRange range = DayRange.of("0001-01-01", "9999-12-31", zone);
      DayRange open = DayRange.of(null, null, zone);
      assertEquals(open.until(), range.until());
      assertEquals(-1, Long.signum(range.from().getEpochSecond()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "yesterday",
        "2026-02-30",
        "2026-2-20",
        "20260220",
        "0000-01-01",
        "2026-02-20T10:00:00",
        "2026-02-20 10:00:00Z",
        "+999999999-12-31T23:59:59Z",
        "10000-01-01",
        "2026-02-20T10:00:00Z\u0000"
      })
  void whatIsNeitherDateNorTimestampIsRefused(String text) {
    assertThrows(Refusal.class, () -> DayRange.of(text, null, BERLIN));
    assertThrows(Refusal.class, () -> DayRange.of(null, text, BERLIN));
  }
}
