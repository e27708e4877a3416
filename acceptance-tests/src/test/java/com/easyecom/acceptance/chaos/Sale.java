package com.easyecom.acceptance.chaos;

import java.util.Map;

/**
 * An order that a client placed, and was answered.
 *
 * @param key the request's Idempotency-Key, also the order's note
 * @param quantities units by product
 * @param orderId what the answer said; 0 for a refused one
 */
record Sale(String key, Aim aim, Map<Long, Integer> quantities, long orderId) {

  /** What the client wants of it. */
  enum Aim {
    CONFIRMED,
    /** Placed as fulfilled. */
    FULFILLED,
    /** Placed as confirmed, then fulfilled by a second request. */
    FULFILLED_LATER,
    /** Its discount is above its lines: refused, after its stock was held. */
    REFUSED
  }

  int ordered(long product) {
    return aim == Aim.REFUSED ? 0 : quantities.getOrDefault(product, 0);
  }

  boolean leaves() {
    return aim == Aim.FULFILLED || aim == Aim.FULFILLED_LATER;
  }

  /** The order's status in the end; empty for none. */
  String finalStatus() {
    return switch (aim) {
      case CONFIRMED -> "confirmed";
      case FULFILLED, FULFILLED_LATER -> "fulfilled";
      case REFUSED -> "";
    };
  }
}
