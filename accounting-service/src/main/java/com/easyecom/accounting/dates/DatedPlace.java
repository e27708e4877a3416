package com.easyecom.accounting.dates;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.KeyPlace;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A place in a list that runs newest first by days, and by ids within a day. */
public record DatedPlace(LocalDate day, long id) {

  /**
   * Where a page of these days begins: after everything later, or where the page before it ended.
   *
   * @throws Refusal {@code invalid_request} for a cursor that no such list answered
   */
  public static DatedPlace before(@Nullable String cursor, Days days) {
    DatedPlace end = new DatedPlace(days.last(), Long.MAX_VALUE);
    if (cursor == null) {
      return end;
    }
    DatedPlace seen = of(KeyPlace.of(cursor));
    return seen.day.isAfter(end.day) ? end : seen;
  }

  private static DatedPlace of(KeyPlace place) {
    try {
      return new DatedPlace(LocalDate.parse(place.key()), place.number());
    } catch (DateTimeException noDay) {
      throw KeyPlace.notOurs();
    }
  }

  /** The opaque text that stands for this place: what the next page comes after. */
  public String cursor() {
    return new KeyPlace(day.toString(), id).cursor();
  }
}
