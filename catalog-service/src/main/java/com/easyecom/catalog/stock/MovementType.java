package com.easyecom.catalog.stock;

import com.easyecom.kernel.money.Quantity;
import java.util.Locale;

/** Why stock moves, and with it which way. */
public enum MovementType {
  /** A purchase, or opening stock. */
  IN(Sign.POSITIVE),
  /** A sale (for an order) or a loss. */
  OUT(Sign.NEGATIVE),
  /** A customer's return. */
  RETURN_IN(Sign.POSITIVE),
  /** A return to the supplier. */
  RETURN_OUT(Sign.NEGATIVE),
  /** A correction, in either direction. */
  ADJUSTMENT(Sign.AS_GIVEN);

  private enum Sign {
    POSITIVE,
    NEGATIVE,
    AS_GIVEN
  }

  private final Sign sign;

  MovementType(Sign sign) {
    this.sign = sign;
  }

  /** Whether the quantity itself says which way, by its sign. */
  public boolean isSigned() {
    return sign == Sign.AS_GIVEN;
  }

  /** Whether a movement of this type may have this quantity, as a request gives it. */
  public boolean allows(Quantity quantity) {
    return isSigned() ? !quantity.isZero() : quantity.isPositive();
  }

  /** What a quantity, as a request gives it, adds to the stock; its own inverse. */
  public Quantity signed(Quantity quantity) {
    return sign == Sign.NEGATIVE ? quantity.negate() : quantity;
  }

  /** The name in the API, in events and in the ledger. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
