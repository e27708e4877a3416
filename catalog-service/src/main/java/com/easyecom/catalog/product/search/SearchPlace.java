package com.easyecom.catalog.product.search;

import com.easyecom.kernel.error.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the products that were found: after the product in that tier. All of it is of the
 * product and of the text, nothing of other products, so that a page neither skips nor repeats what
 * stays as it is, whatever else changes.
 *
 * @param key what the tier sorts by before it sorts newest first; empty where that is nothing
 * @param newestFirst the product's id, negative
 * @param driver the word of the text whose products are looked through; empty when there is none
 */
public record SearchPlace(SearchTier tier, String key, long newestFirst, String driver) {

  private static final Pattern FORM =
      Pattern.compile("found:([0-6])/(-?\\d{1,18})/([^/]{0,64})/([^\\00]{0,200})", Pattern.DOTALL);

  /** Before everything in the tier. */
  static SearchPlace beginningOf(SearchTier tier, String driver) {
    return new SearchPlace(tier, "", Long.MIN_VALUE, driver);
  }

  /**
   * The place that the query parameter {@code cursor} stands for.
   *
   * @throws Refusal {@code invalid_request} for a cursor that no search answered
   */
  static SearchPlace of(String cursor) {
    Matcher form = FORM.matcher(unwrapped(cursor));
    if (!form.matches()) {
      throw notOurs();
    }
    return new SearchPlace(
        SearchTier.values()[Integer.parseInt(form.group(1))],
        form.group(4),
        Long.parseLong(form.group(2)),
        form.group(3));
  }

  /** The opaque text that stands for this place: what the next page comes after. */
  String cursor() {
    String place = "found:%d/%d/%s/%s".formatted(tier.ordinal(), newestFirst, driver, key);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  static Refusal notOurs() {
    return Refusal.invalid("cursor", "is not a cursor that this search answered");
  }

  private static String unwrapped(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      throw notOurs();
    }
  }
}
