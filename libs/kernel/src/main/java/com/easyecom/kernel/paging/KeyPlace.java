package com.easyecom.kernel.paging;

import com.easyecom.kernel.error.Refusal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list that runs by a text, and by a number where texts are equal. Both are of the
 * last item that was seen, so that a page neither skips nor repeats while others come and go.
 */
public record KeyPlace(String key, long number) {

  private static final Pattern FORM =
      Pattern.compile("key:(-?\\d{1,18})/([^\\00]{0,300})", Pattern.DOTALL);

  /**
   * The place that the query parameter {@code cursor} stands for.
   *
   * @throws Refusal {@code invalid_request} for a cursor that no such list answered
   */
  public static KeyPlace of(String cursor) {
    Matcher form = FORM.matcher(Cursor.unwrap(cursor));
    if (!form.matches()) {
      throw notOurs();
    }
    return new KeyPlace(form.group(2), Long.parseLong(form.group(1)));
  }

  /** What is said of a cursor that another list answered, or none. */
  public static Refusal notOurs() {
    return Cursor.notOurs();
  }

  /** The opaque text that stands for this place: what the next page comes after. */
  public String cursor() {
    return Cursor.wrap("key:" + number + "/" + key);
  }
}
