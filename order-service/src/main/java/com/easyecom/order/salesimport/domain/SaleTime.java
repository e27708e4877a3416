package com.easyecom.order.salesimport.domain;

import com.easyecom.kernel.imports.BadCell;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Reads when something was sold. */
final class SaleTime {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern WITH_OFFSET = Pattern.compile(".*(Z|[+-]\\d{2}:\\d{2})");
  private static final Instant EARLIEST = Instant.EPOCH;

  private SaleTime() {}

  /**
   * An RFC 3339 time, one without an offset (with a blank or a T before the clock), or a day, which
   * begins at midnight.
   *
   * @param zone of what has no offset
   * @throws BadCell for what is none, in the future, or before 1970
   */
  static Instant of(String cell, ZoneId zone, Instant now) {
    Instant time = parse(cell.strip(), zone).truncatedTo(ChronoUnit.MICROS);
    if (time.isAfter(now)) {
      throw new BadCell("is in the future");
    }
    if (time.isBefore(EARLIEST)) {
      throw new BadCell("is before 1970");
    }
    return time;
  }

  private static Instant parse(String text, ZoneId zone) {
    try {
      if (DAY.matcher(text).matches()) {
        return LocalDate.parse(text).atStartOfDay(zone).toInstant();
      }
      String time = text.replaceFirst("^(\\S+) (?=\\d)", "$1T");
      return WITH_OFFSET.matcher(time).matches()
          ? OffsetDateTime.parse(time).toInstant()
          : LocalDateTime.parse(time).atZone(zone).toInstant();
    } catch (DateTimeException noTime) {
      throw new BadCell("must be a time like 2026-02-20 10:00:00 or 2026-02-20T10:00:00Z");
    }
  }
}
