package com.easyecom.chat.whatsapp;

import java.util.regex.Pattern;

/**
 * Whom a message is for.
 *
 * @param kind by what the customer is known
 * @param value a phone number as digits with country code, or a user id
 */
public record Recipient(Kind kind, String value) {

  /** By what a customer is known. */
  public enum Kind {
    PHONE,
    /** See {@link Sender#userId}. */
    USER_ID
  }

  private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.[A-Za-z0-9.]{1,140}");

  public Recipient {
    boolean isValid = kind == Kind.PHONE ? Sender.isPhone(value) : USER_ID.matcher(value).matches();
    if (!isValid) {
      throw new IllegalArgumentException("No such " + kind + " can exist");
    }
  }

  /**
   * Somebody whose number is known.
   *
   * @param number with country code, with or without "+"
   * @throws IllegalArgumentException for anything else; the message does not hold it
   */
  public static Recipient phone(String number) {
    return new Recipient(Kind.PHONE, number.startsWith("+") ? number.substring(1) : number);
  }

  /**
   * Somebody whose number is hidden.
   *
   * @throws IllegalArgumentException for what is none of Meta's user ids
   */
  public static Recipient userId(String userId) {
    return new Recipient(Kind.USER_ID, userId);
  }

  /** Without anything personal. */
  @Override
  public String toString() {
    return "Recipient[" + kind + "]";
  }
}
