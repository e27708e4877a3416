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

  private static final int LAST_YEAR = 9999;

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
      // A + in a query string is a blank to most decoders.
      OffsetDateTime time = isDate ? null : OffsetDateTime.parse(text.replace(' ', '+'));
      LocalDate day = time == null ? LocalDate.parse(text) : time.toLocalDate();
      if (day.getYear() >= 1 && day.getYear() <= LAST_YEAR) {
        return clamp(
            time == null
                ? day.plusDays(daysAfterDate).atStartOfDay(zone).toInstant()
                : time.toInstant());
      }
    } catch (DateTimeException notATime) {
      // Falls through to the one answer for all that is no time.
    }
    throw Refusal.invalid(
        name, "must be a date like 2026-02-20 or a timestamp like 2026-02-20T10:00:00Z");
  }

  /** The last day's end, or the first one's beginning in some zone, lie beyond the ends of time. */
  private static Instant clamp(Instant instant) {
    Instant notTooEarly = instant.isBefore(EARLIEST) ? EARLIEST : instant;
    return notTooEarly.isAfter(LATEST) ? LATEST : notTooEarly;
  }
}
