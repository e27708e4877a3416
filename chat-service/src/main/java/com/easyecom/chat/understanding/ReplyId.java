package com.easyecom.chat.understanding;

import java.util.Locale;
import java.util.Optional;

/**
 * The id of a button or list row that a customer can tap, {@code kind:value}. Whoever shows buttons
 * makes them here; tapped ones are read here.
 *
 * @param value a product's id or an order's number; empty for other kinds
 */
public record ReplyId(Kind kind, String value) {

  /** What tapping means. */
  public enum Kind {
    PRODUCT,
    ORDER,
    CONFIRM,
    DECLINE,
    HUMAN,
    HELP
  }

  /** WhatsApp allows 200 characters in a row's id; ours are shorter. */
  private static final int MAX_CHARS = 60;

  private static final int MAX_ID_DIGITS = 18;

  public static ReplyId product(long productId) {
    return new ReplyId(Kind.PRODUCT, Long.toString(productId));
  }

  public static ReplyId order(String number) {
    return new ReplyId(Kind.ORDER, number);
  }

  /** A kind without a value, such as {@code confirm}. */
  public static ReplyId of(Kind kind) {
    return new ReplyId(kind, "");
  }

  /** The id as it is sent. */
  public String wire() {
    String name = kind.name().toLowerCase(Locale.ROOT);
    return value.isEmpty() ? name : name + ":" + value;
  }

  /** Reads an id that was sent; empty for one that is not ours, such as a template's. */
  public static Optional<ReplyId> read(String wire) {
    if (wire.length() > MAX_CHARS) {
      return Optional.empty();
    }
    int colon = wire.indexOf(':');
    String name = colon < 0 ? wire : wire.substring(0, colon);
    String value = colon < 0 ? "" : wire.substring(colon + 1);
    for (Kind kind : Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name) && isValue(kind, value)) {
        return Optional.of(new ReplyId(kind, value));
      }
    }
    return Optional.empty();
  }

  /**
   * The product's id.
   *
   * @throws IllegalStateException for another kind
   */
  public long productId() {
    if (kind != Kind.PRODUCT) {
      throw new IllegalStateException("no product's id: " + wire());
    }
    return Long.parseLong(value);
  }

  private static boolean isValue(Kind kind, String value) {
    return switch (kind) {
      case PRODUCT ->
          !value.isEmpty()
              && value.length() <= MAX_ID_DIGITS
              && value.chars().allMatch(digit -> digit >= '0' && digit <= '9');
      case ORDER -> !value.isBlank();
      default -> value.isEmpty();
    };
  }
}
