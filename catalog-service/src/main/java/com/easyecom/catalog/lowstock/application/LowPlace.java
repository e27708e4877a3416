package com.easyecom.catalog.lowstock.application;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.easyecom.kernel.error.Refusal;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in the list of low products: by what is left, and by id where that is the same.
 *
 * @param left as {@link LowProduct#left}
 */
public record LowPlace(BigDecimal left, long id) {

  private static final Pattern FORM = Pattern.compile("left:([01](?:\\.\\d{1,9})?)/(\\d{1,18})");
  private static final LowPlace BEGINNING = new LowPlace(BigDecimal.ONE.negate(), 0);

  /**
   * The place that the query parameter {@code cursor} stands for; the beginning without one.
   *
   * @throws Refusal {@code invalid_request} for a cursor that this list did not answer
   */
  public static LowPlace of(@Nullable String cursor) {
    if (cursor == null) {
      return BEGINNING;
    }
    Matcher form = FORM.matcher(unwrap(cursor));
    if (!form.matches()) {
      throw notOurs();
    }
    return new LowPlace(new BigDecimal(form.group(1)), Long.parseLong(form.group(2)));
  }

  /** The opaque text that stands for this place. */
  public String cursor() {
    byte[] place = ("left:" + left.toPlainString() + "/" + id).getBytes(US_ASCII);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(place);
  }

  private static String unwrap(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), US_ASCII);
    } catch (IllegalArgumentException notBase64) {
      throw notOurs();
    }
  }

  private static Refusal notOurs() {
    return Refusal.invalid("cursor", "is not a cursor that this list answered");
  }
}
