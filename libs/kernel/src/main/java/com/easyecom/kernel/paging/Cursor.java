package com.easyecom.kernel.paging;

import com.easyecom.kernel.error.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The opaque text that stands for a place in a list. */
final class Cursor {

  private static final String PREFIX = "id:";

  private Cursor() {}

  static String encode(long id) {
    byte[] bytes = (PREFIX + id).getBytes(StandardCharsets.US_ASCII);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static long decode(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      if (text.startsWith(PREFIX)) {
        return Long.parseLong(text.substring(PREFIX.length()));
      }
    } catch (IllegalArgumentException notOurs) {
      // Falls through: whatever is wrong with it, the caller's answer is the same.
    }
    throw Refusal.invalid("cursor", "is not a cursor that this list answered");
  }
}
