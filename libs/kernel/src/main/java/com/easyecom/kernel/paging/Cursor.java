package com.easyecom.kernel.paging;

import com.easyecom.kernel.error.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The opaque text that stands for a place in a list. */
final class Cursor {

  private static final String PREFIX = "id:";

  private Cursor() {}

  static String encode(long id) {
    return wrap(PREFIX + id);
  }

  static long decode(String cursor) {
    String text = unwrap(cursor);
    try {
      if (text.startsWith(PREFIX)) {
        return Long.parseLong(text.substring(PREFIX.length()));
      }
    } catch (NumberFormatException notOurs) {
      // Falls through: whatever is wrong with it, the caller's answer is the same.
    }
    throw notOurs();
  }

  static String wrap(String place) {
    byte[] bytes = place.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String unwrap(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      throw notOurs();
    }
  }

  static Refusal notOurs() {
    return Refusal.invalid("cursor", "is not a cursor that this list answered");
  }
}
