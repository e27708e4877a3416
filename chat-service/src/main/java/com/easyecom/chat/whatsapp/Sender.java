package com.easyecom.chat.whatsapp;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A customer as WhatsApp knows them, by phone number, user id, or both. Since 2026 a customer who
 * took a username may hide the number.
 *
 * @param phone with its country code and without "+", as Meta writes it; null when hidden
 * @param userId Meta's id of this customer for our business alone ("business-scoped user id"), such
 *     as {@code US.13491208655302741918}; null in older payloads. A customer who changes the phone
 *     number gets another one.
 * @param profileName as the customer chose it: anything, and not to be trusted
 */
public record Sender(
    @Nullable String phone, @Nullable String userId, @Nullable String profileName) {

  private static final Pattern PHONE = Pattern.compile("\\d{5,20}");

  public Sender {
    if (phone == null && userId == null) {
      throw new IllegalArgumentException("A sender has a phone number or a user id");
    }
  }

  static boolean isPhone(String text) {
    return PHONE.matcher(text).matches();
  }

  /** The number in E.164's form, with "+"; null when hidden. */
  public @Nullable String phoneE164() {
    return phone == null ? null : "+" + phone;
  }

  /** Where an answer goes. */
  public Recipient asRecipient() {
    if (phone != null) {
      return Recipient.phone(phone);
    }
    if (userId != null) {
      return Recipient.userId(userId);
    }
    throw new IllegalStateException("A sender has a phone number or a user id");
  }

  /** Without anything personal. */
  @Override
  public String toString() {
    return "Sender[...]";
  }
}
