package com.easyecom.order.customers.api;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.order.customers.PhoneNumber;
import com.easyecom.order.customers.PossiblePhone;
import org.jspecify.annotations.Nullable;

/** How texts about customers are read, and how long they are at most, in characters. */
final class CustomerTexts {

  static final int NAME = 200;
  static final int EMAIL = 254;

  /** With all the blanks and brackets that people write. */
  static final int PHONE = 40;

  static final int SEARCHED = 200;

  private CustomerTexts() {}

  /** Without blanks around it; null for nothing but blanks. */
  static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** A number that was found possible before. */
  static @Nullable PhoneNumber phone(@Nullable String text) {
    return text == null ? null : PhoneNumber.parse(text).orElseThrow();
  }

  /**
   * A number in a query, where a plus may have become a blank.
   *
   * @throws Refusal {@code invalid_request} for one that is none
   */
  static @Nullable PhoneNumber phoneFilter(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    String plain = text.startsWith(" ") ? "+" + text.strip() : text;
    return PhoneNumber.parse(plain).orElseThrow(() -> Refusal.invalid(name, PossiblePhone.MESSAGE));
  }

  /**
   * What is looked for; null when it is nothing.
   *
   * @throws Refusal {@code invalid_request} for a text that is too long
   */
  static @Nullable String searched(@Nullable String text) {
    if (text != null && text.length() > SEARCHED) {
      throw Refusal.invalid("q", "must have at most " + SEARCHED + " characters");
    }
    return text == null || text.isBlank() ? null : text;
  }
}
