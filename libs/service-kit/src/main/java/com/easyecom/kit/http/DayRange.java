package com.easyecom.kit.http;

import com.easyecom.kernel.error.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters {@code from} and {@code to}: dates, both inclusive, or timestamps, {@code
 * to} exclusive.
 *
 * @param from inclusive
 * @param until exclusive
 */
public record DayRange(Instant from, Instant until) {

  /** Ends of time that the database can hold. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  /**
   * @param zone where days begin
   * @throws Refusal {@code invalid_request} for what is neither date nor timestamp
   */
  public static DayRange of(@Nullable String from, @Nullable String to, ZoneId zone) {
    Instant start = from == null ? EARLIEST : instant("from", from, zone, 0);
    Instant end = to == null ? LATEST : instant("to", to, zone, 1);
    return new DayRange(start, end);
  }

  private static Instant instant(String name, String text, ZoneId zone, int daysAfterDate) {
    try {
      boolean isDate = text.length() == "2026-02-20".length();
      Instant instant =
          isDate
              ? LocalDate.parse(text).plusDays(daysAfterDate).atStartOfDay(zone).toInstant()
              // A + in a query string is a blank to most decoders.
              : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
      if (!instant.isBefore(EARLIEST) && !instant.isAfter(LATEST)) {
        return instant;
      }
    } catch (DateTimeException notATime) {
      // Falls through to the one answer for all that is no time.
    }
    throw Refusal.invalid(
        name, "must be a date like 2026-02-20 or a timestamp like 2026-02-20T10:00:00Z");
  }
}
