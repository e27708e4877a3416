package com.easyecom.chat.understanding;

/**
 * Which order is spoken of.
 *
 * @param text the number in capitals, or its digits; empty for the latest
 */
public record OrderReference(Kind kind, String text) {

  /** How an order is referred to. */
  public enum Kind {
    /** By a whole number of the shop's pattern. */
    NUMBER,
    /** By digits only ("order no. 123"), which may be the end of a number. */
    DIGITS,
    /** "My last order". */
    LATEST
  }

  /** The customer's latest order. */
  public static final OrderReference LATEST = new OrderReference(Kind.LATEST, "");
}
