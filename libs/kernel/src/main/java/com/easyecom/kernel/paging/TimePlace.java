package com.easyecom.kernel.paging;

import com.easyecom.kernel.error.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list that runs newest first by a time, and by descending id where times are equal.
 * It means the same in every service that lists so: the lists of several can be paged through as
 * one.
 */
public record TimePlace(Instant at, long id) {

  /** A time of the years that the database can hold, and an id. */
  private static final Pattern FORM = Pattern.compile("at:(\\d{4}-[^/]{1,30})/(\\d{1,18})");

  private static final TimePlace BEGINNING =
      new TimePlace(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

  /**
   * The place that the query parameter {@code cursor} stands for; the list's beginning without one.
   *
   * @throws Refusal {@code invalid_request} for a cursor that no such list answered
   */
  public static TimePlace of(@Nullable String cursor) {
    if (cursor == null) {
      return BEGINNING;
    }
    Matcher form = FORM.matcher(Cursor.unwrap(cursor));
    if (!form.matches()) {
      throw Cursor.notOurs();
    }
    try {
      return new TimePlace(Instant.parse(form.group(1)), Long.parseLong(form.group(2)));
    } catch (DateTimeException noTime) {
      throw Cursor.notOurs();
    }
  }

  /** The opaque text that stands for this place: what the next page comes after. */
  public String cursor() {
    return Cursor.wrap("at:" + at + "/" + id);
  }
}
