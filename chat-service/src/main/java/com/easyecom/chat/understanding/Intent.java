package com.easyecom.chat.understanding;

import java.util.Locale;

/**
 * What a message is about. When it is about several things, the one that comes first here is
 * answered: what the customer has a right to, then what is urgent, then the more specific question,
 * whose answer contains that of the less specific one. Two things come before this order: within
 * one clause a question about something beats the wish to buy it ("how much to buy the mug"), and a
 * mere wish ("I need") gives way to a question that is not followed by a quantity.
 */
public enum Intent {
  /** No more messages are wanted. */
  OPT_OUT,
  /** A person is wanted, or there is a complaint. */
  HUMAN,
  CANCEL_ORDER,
  /** A return, an exchange, a refund, or something wrong with what was delivered. */
  RETURN,
  ORDER_STATUS,
  /** A discount, an offer, or a lower price. */
  DISCOUNT_REQUEST,
  /** Something is to be bought. */
  ORDER,
  PRICE,
  AVAILABILITY,
  PRODUCT_QUESTION,
  /** Messages are wanted again. */
  OPT_IN,
  HELP,
  /** No, or not what was asked for. */
  DECLINE,
  /** Yes. */
  CONFIRM,
  THANKS,
  GOODBYE,
  GREETING,
  UNCLEAR;

  /** The intent's name in the API and in the log of decisions. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether products are part of what is meant. */
  public boolean isAboutProducts() {
    return switch (this) {
      case RETURN, DISCOUNT_REQUEST, ORDER, PRICE, AVAILABILITY, PRODUCT_QUESTION -> true;
      default -> false;
    };
  }
}
